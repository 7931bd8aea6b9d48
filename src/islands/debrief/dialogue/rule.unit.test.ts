import { expect, test } from 'vitest'
import type { Command } from '../../../sim/dialogue/facts.ts'
import { smallTalk } from '../../../sim/testing/small-talk.ts'
import { linesIn, ruleOf } from './rule.ts'

const lines = linesIn(smallTalk.scenario)

const say = (option: string): Command => ({ type: 'Say', option })
const send = (subject: string, request: string): Command => ({
  type: 'Send',
  parts: { subject, 'ask-for': request },
})

test('what the line did wrong comes first, then what the better one would have done', () => {
  expect(ruleOf(lines, say('pitch'), say('ask'))).toBe('askFirst')
  expect(ruleOf(lines, say('press'), say('back-off'))).toBe('smallStep')
  expect(ruleOf(lines, say('back-off'), say('ask'))).toBe('oneMoreQuestion')
})

test('without a habit it goes by what the better line shows', () => {
  expect(ruleOf(lines, say('wait'), say('back-off'))).toBe('theirMatter')
})

test('of two letters only the parts that differ count', () => {
  expect(ruleOf(lines, send('loud', 'visit'), send('plain', 'visit'))).toBe('theirMatter')
})
