import { resultOf } from '../dialogue/result.ts'
import { prepare as prepareTalk } from '../dialogue/setting.ts'
import { mixSeeds } from '../random.ts'
import { prepare } from './setting.ts'
import type { HeldTalk, TalkPlace, TalkRules } from './talk.ts'
import { territoryRules } from './without-bots.ts'

/** The territory that also takes talks. Apart, so that a page whose scenario has none does not load the rules of dialogues. */
export const territoryRulesWithTalks: typeof territoryRules = {
  ...territoryRules,
  prepare: (scenario, playbook) => prepare(scenario, playbook, talksOf),
}

/**
 * Effects of a talk [A]: log-odds of proof from the worst talk to a middling one, and from there to the best (odds × 2.5);
 * log-odds of evidence whose findings were all found, or were not (odds × 2, ÷ 2); how much clearer the best talk lets one
 * see (noise × 0.61 for quality 1, × 1 for 0.5, × 1.65 for 0). A talk of quality 0.5 without needs changes nothing.
 */
export const TALK = { proof: Math.log(2.5), need: Math.log(2), noise: 0.5 } as const

/** Seed of a talk: follows from the run, the deal, the week, the task and the attempt, so nobody can choose their luck. */
export function talkSeed({ seed, n, week, number, attempt }: TalkPlace): number {
  return mixSeeds(mixSeeds(seed, n * 1000 + week), number * 64 + attempt)
}

/** Without the dialogue itself, as in a course that has lost it, the task takes its usual course. */
export const talksOf: TalkRules = ({ dialogues = {}, talks = {} }, playbook) =>
  new Map(
    Object.entries(dialogues).flatMap(([task, written]) => {
      const { play, needs } = typeof written === 'string' ? { play: written, needs: {} } : written
      const dialogue = talks[play]
      if (!dialogue) return []
      const setting = prepareTalk(dialogue, playbook)
      return [
        [
          task,
          {
            hold(place, { deal }, choices) {
              const result = resultOf(setting, talkSeed(place), choices)
              if ('refusal' in result) return result
              const quality = Math.round(result.quality * 1000) / 1000
              return { type: 'TalkHeld', deal, task, quality, found: result.found, ended: result.ended }
            },
            shift: (evidence, held) => proofShift(needs[evidence], held),
            blur: noiseFactor,
          },
        ] as const,
      ]
    }),
  )

/** Log-odds that a talk adds to a piece of evidence that hangs on these findings, or on none in particular. */
export function proofShift(needed: readonly string[] | undefined, held: HeldTalk): number {
  const need = !needed ? 0 : needed.every((id) => held.found.includes(id)) ? TALK.need : -TALK.need
  return TALK.proof * (2 * held.quality - 1) + need
}

/** Factor on the noise of what a task observes. */
export function noiseFactor(held: HeldTalk): number {
  return Math.exp(-TALK.noise * (2 * held.quality - 1))
}
