/** What people type and share: the code of a room, and the key by which a seat is taken up again on any device. */

/** Without 0, O, 1 and I, which are read for one another. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LENGTH = 6
const KEY_LENGTH = 8

/** What an address says after `#`: which room, and perhaps a personal key. */
export interface Address {
  readonly code: string
  readonly key: string | null
}

/** The code in what was typed, pasted or dictated: any case, blanks, hyphens, full width, a whole link. */
export function readCode(typed: string): string | null {
  return read(typed.includes('#') ? typed.replace(/^[^#]*#/, '').replace(/\/.*$/, '') : typed, CODE_LENGTH)
}

export function readKey(typed: string): string | null {
  return read(typed, KEY_LENGTH)
}

function read(typed: string, length: number): string | null {
  const plain = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\-–—_.]/gu, ''),
  ]
  return plain.length === length && plain.every((letter) => ALPHABET.includes(letter)) ? plain.join('') : null
}

/** The part of an address after `#`: `CODE` or `CODE/KEY`; `null` if it names no room. */
export function readHash(hash: string): Address | null {
  const [code = '', key = ''] = hash.replace(/^#/, '').split('/')
  const read = readCode(decoded(code))
  return read === null ? null : { code: read, key: readKey(decoded(key)) }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** In two halves, as it is read out: ABC DEF, ABCD-EFGH. */
export function spaced(code: string): string {
  const half = code.length / 2
  return `${code.slice(0, half)}${code.length === KEY_LENGTH ? '-' : ' '}${code.slice(half)}`
}
