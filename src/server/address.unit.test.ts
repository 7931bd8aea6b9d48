import { expect, test } from 'vitest'
import { addressFrom, explainListenError, urlOf } from './address.ts'

test('without settings: port 4321, this machine only', () => {
  expect(addressFrom({})).toEqual({ port: 4321, host: '127.0.0.1' })
  expect(addressFrom({ PORT: ' ', HOST: '' })).toEqual({ port: 4321, host: '127.0.0.1' })
})

test('PORT and HOST are respected', () => {
  expect(addressFrom({ PORT: '8080', HOST: '0.0.0.0' })).toEqual({ port: 8080, host: '0.0.0.0' })
})

test.each(['abc', '0', '-1', '65536', '80.5', '1e3', '0x50'])('PORT=%s is refused in one line', (written) => {
  expect(addressFrom({ PORT: written })).toEqual({
    error: `PORT is "${written}"; write a number between 1 and 65535, such as PORT=4321.`,
  })
})

test('the address is one that a browser opens', () => {
  expect(urlOf({ port: 4321, host: '127.0.0.1' })).toBe('http://localhost:4321')
  expect(urlOf({ port: 80, host: '0.0.0.0' })).toBe('http://localhost:80')
  expect(urlOf({ port: 4321, host: '192.168.1.7' })).toBe('http://192.168.1.7:4321')
  expect(urlOf({ port: 4321, host: 'fd00::7' })).toBe('http://[fd00::7]:4321')
})

test('an error says what to do', () => {
  const said = (code: string) => explainListenError(Object.assign(new Error('?'), { code }), { port: 4321, host: 'x' })
  expect(said('EADDRINUSE')).toMatch(/^Port 4321 is in use.*PORT=4322 npm start\.$/)
  expect(said('EACCES')).toMatch(/above 1023/)
  expect(said('ENOTFOUND')).toMatch(/^HOST is "x"/)
})
