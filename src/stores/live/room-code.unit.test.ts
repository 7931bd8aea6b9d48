import { describe, expect, test } from 'vitest'
import { readCode, readHash, readKey, spaced } from './room-code.ts'

describe('a room code', () => {
  test.each([
    ['QW3RTY', 'QW3RTY'],
    [' qw3 rty ', 'QW3RTY'],
    ['qw3-rty', 'QW3RTY'],
    ['ＱＷ３ＲＴＹ', 'QW3RTY'],
    ['https://course.example.org/en/live/play/#qw3rty', 'QW3RTY'],
    ['https://course.example.org/en/live/play/#QW3RTY/ABCDEFGH', 'QW3RTY'],
    ['QW3RT', null],
    ['QW3RTYY', null],
    ['QW0RTY', null],
    ['', null],
  ])('%j is read as %j', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })

  test('is shown in two halves that are read back', () => {
    expect([spaced('QW3RTY'), spaced('ABCDEFGH')]).toEqual(['QW3 RTY', 'ABCD-EFGH'])
    expect([readCode(spaced('QW3RTY')), readKey(spaced('ABCDEFGH'))]).toEqual(['QW3RTY', 'ABCDEFGH'])
  })
})

test('an address names a room, and perhaps a key', () => {
  expect(readHash('#qw3rty')).toEqual({ code: 'QW3RTY', key: null })
  expect(readHash('#QW3RTY/abcd-efgh')).toEqual({ code: 'QW3RTY', key: 'ABCDEFGH' })
  expect(readHash('#QW3RTY/short')).toEqual({ code: 'QW3RTY', key: null })
  expect(['', '#', '#content', '#%E0%A4%A'].map(readHash)).toEqual([null, null, null, null])
})
