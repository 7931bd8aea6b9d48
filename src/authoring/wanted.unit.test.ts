import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Text } from '../schema/text.ts'
import { schemasAt } from './schema-walk.ts'
import { wanted } from './wanted.ts'

const words = (schema: z.ZodType) => wanted(schemasAt(schema, []))

describe('what an author may write', () => {
  it.each([
    [z.number(), 'a number'],
    [z.number().positive(), 'a number above 0'],
    [z.number().min(0.02).max(0.98), 'a number from 0.02 to 0.98'],
    [z.number().int().min(1).max(26), 'a whole number from 1 to 26'],
    [z.number().int().nonnegative().default(3), 'a whole number, 0 or more'],
    [z.number().max(5), 'a number, 5 or less'],
    [
      z
        .number()
        .positive()
        .meta({ examples: [450_000] }),
      'a number above 0, such as 450000',
    ],
    [z.string().min(1), 'a text'],
    [z.string().min(1).max(80), 'a text of at most 80 characters'],
    [z.boolean().optional(), 'true or false'],
    [z.array(z.string()), 'a list'],
    [z.array(z.string()).min(1), 'a list of at least 1 entry'],
    [z.array(z.string()).min(2).max(8), 'a list of 2 to 8 entries'],
    [z.tuple([z.number(), z.number()]), 'a list of 2: [a number, a number]'],
    [z.strictObject({ right: z.string(), wrong: z.string() }), 'the fields right, wrong'],
    [z.record(z.string(), z.number()), 'names with a number each'],
    [Text, 'a text, or the fields en, zh-cn'],
  ])('%#: %s', (schema, expected) => expect(words(schema)).toBe(expected))
})
