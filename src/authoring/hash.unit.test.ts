import { describe, expect, it } from 'vitest'
import { canonicalJson, hashValue } from './hash.ts'

describe('canonicalJson', () => {
  it('sorts keys at every depth and keeps lists in order', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1}]}')
  })
  it('leaves out what is undefined', () => expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}'))
})

describe('hashValue', () => {
  it('is SHA-256 in hex', () => {
    expect(hashValue({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })
  it('does not mind the order of keys', () => expect(hashValue({ a: 1, b: 2 })).toBe(hashValue({ b: 2, a: 1 })))
  it('minds every value', () => expect(hashValue({ a: 1 })).not.toBe(hashValue({ a: '1' })))
})
