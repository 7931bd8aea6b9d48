import { expect, test } from 'vitest'
import { explainListenError, urlOf } from './address.ts'

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
