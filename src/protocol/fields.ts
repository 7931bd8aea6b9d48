import * as z from 'zod/mini'
import { isName, NAME_LENGTH } from '../schema/name.ts'
import { LIMITS } from './version.ts'

/** The fields that messages share. */

/** Made by the client, once a command: a version 4 or 7 UUID. Whoever knows it gets its answer, so it must be unguessable. */
export const CommandId = z.uuid()

/** Id of a seat, run, team or host: 1 to 64 letters, digits, hyphens, made by the server. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/))

/** Id in content: of an event, a policy, a scenario. */
export const ContentId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,99}$/))

/** Of a person or team: 1 to 40 characters, no control characters, no blanks at its ends. Shown as text, never as HTML. */
export const Name = z.string().check(
  // Four UTF-16 units a character leave room for what is written with several.
  z.maxLength(4 * NAME_LENGTH),
  z.refine(isName, { error: '1 to 40 characters, no control characters, no blanks at the ends' }),
)

/** A few sentences; line breaks and tabs are the only control characters. */
export const Prose = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(LIMITS.text),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused.
  z.refine((text) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text), {
    error: 'no control characters',
  }),
)

export const Locale = z.enum(['en', 'zh-cn'])

/** A whole number from 0. */
export const Count = z.int().check(z.minimum(0))

/** The server's time: milliseconds since 1970. */
export const Time = z.number()

/** Runs that an act is for; `null`: all. */
export const Runs = z.nullable(z.array(Id).check(z.minLength(1), z.maxLength(LIMITS.runs)))
