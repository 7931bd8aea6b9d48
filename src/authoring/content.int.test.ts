import { expect, it } from 'vitest'
import { simulations } from '../sim/simulations.ts'
import { checkContent } from './check.ts'
import { describeFault } from './fault.ts'

it('the course has no fault and nothing left to do', () => {
  const policies = new Map(Object.entries(simulations).map(([kind, { policies }]) => [kind, Object.keys(policies)]))
  const found = checkContent('content', policies).filter(({ level }) => level !== 'hint')
  expect(found.map(describeFault)).toEqual([])
})
