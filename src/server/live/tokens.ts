import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

/** Letters and digits that cannot be taken for one another, for whatever people read aloud and type. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 6
const KEY_LENGTH = 8
/** Tokens remembered as right: some two megabytes. */
const MOST_PROVEN = 10_000

/** Whom a token speaks for. */
export type Role = 'host' | 'seat' | 'wall'
export const ROLES: readonly Role[] = ['host', 'seat', 'wall']
/** The id of every wall: it is nobody in particular. */
export const WALL = 'wall'

/**
 * Proofs of who one is, each an HMAC of role, room and id: nothing has to be kept, every server that knows the secret can
 * judge them, and none says anything of another.
 */
export interface Tokens {
  /** What the cookie holds: `id.proof`. */
  token(role: Role, room: string, id: string): string
  /** The id that a token is of, or `null` if it is not of this role in this room. */
  idOf(role: Role, room: string, token: string | undefined): string | null
  /** The short code by which a person comes back on another device. */
  key(role: Role, room: string, id: string): string
  /** Code of the room that this command makes; `attempt` counts up where a code is taken. */
  roomCode(commandId: string, attempt: number): string
}

export function tokensWith(secret: Buffer): Tokens {
  const hmac = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest()
  const token = (role: Role, room: string, id: string): string =>
    `${id}.${hmac('token', role, room, id).toString('base64url')}`
  /** Tokens that were right, so that one command after the other costs one proof. */
  const proven = new Map<string, string>()
  return {
    token,
    idOf(role, room, given) {
      if (given === undefined) return null
      const known = proven.get(`${role} ${room} ${given}`)
      if (known !== undefined) return known
      const id = /^([A-Za-z0-9-]{1,64})\.[\w-]{43}$/.exec(given)?.[1]
      if (id === undefined || !isSame(given, token(role, room, id))) return null
      if (proven.size >= MOST_PROVEN) proven.clear()
      proven.set(`${role} ${room} ${given}`, id)
      return id
    },
    key: (role, room, id) => spell(hmac('key', role, room, id), KEY_LENGTH),
    roomCode: (commandId, attempt) => spell(hmac('room', commandId, String(attempt)), CODE_LENGTH),
  }
}

/** Compares in a time that tells nothing; texts of any length. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/** A room code as it was typed: lower case, blanks and hyphens are forgiven. `null`: it can be none. */
export function readCode(typed: string): string | null {
  return readSpelled(typed, CODE_LENGTH)
}

export function readKey(typed: string): string | null {
  return readSpelled(typed, KEY_LENGTH)
}

/** Random text of the alphabet, for ids and the passcode. */
export function randomWord(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

function readSpelled(typed: string, length: number): string | null {
  if (typed.length > 40) return null
  const bare = typed.toUpperCase().replace(/[\s-]/g, '')
  return bare.length === length && [...bare].every((letter) => ALPHABET.includes(letter)) ? bare : null
}

/** Thirty-two bits a letter, so that no letter is noticeably likelier than another. */
function spell(bytes: Buffer, length: number): string {
  return Array.from({ length }, (_, n) => ALPHABET[bytes.readUInt32BE(4 * n) % ALPHABET.length]).join('')
}
