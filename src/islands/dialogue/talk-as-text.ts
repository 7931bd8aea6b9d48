import type { Setting } from '../../sim/dialogue/setting.ts'
import type { Desk, Entry } from '../../sim/dialogue/view.ts'
import type { Speech } from '../desk/speech.ts'
import { findingText, letterParts, optionText, speakerName } from './tell.ts'

/** The talk as plain text, a line for each entry, with its title, its end and what was found out. */
export function talkAsText(setting: Setting, speech: Speech, desk: Desk): string {
  const ending = setting.endings.get(desk.ended?.ending ?? '')
  const blocks = [
    speech.text(setting.scenario.title),
    desk.transcript
      .filter(({ by }) => by !== 'finding')
      .map((entry) => asText(setting, speech, entry))
      .join('\n'),
    ending ? `${speech.text(ending.title)}\n${speech.text(ending.text)}` : '',
    notes(setting, speech, desk),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function asText(setting: Setting, speech: Speech, entry: Entry): string {
  const said = (name: string, text: string) => speech.say('dialogue.heard', { name, text })
  const seller = speech.text(setting.seller.name)
  switch (entry.by) {
    case 'seller':
      return said(seller, optionText(setting, speech, entry.option))
    case 'letter':
      return said(
        seller,
        `\n${letterParts(setting, speech, entry)
          .map(({ text }) => `    ${text}`)
          .join('\n')}`,
      )
    case 'other': {
      const text = speech.text(entry.text)
      return entry.speaker === null ? `(${text})` : said(speakerName(setting, speech, entry.speaker), text)
    }
    case 'finding':
      return findingText(setting, speech, entry.finding)
    default:
      return entry satisfies never
  }
}

function notes(setting: Setting, speech: Speech, desk: Desk): string {
  if (desk.found.length === 0) return ''
  return [speech.say('dialogue.notes'), ...desk.found.map((id) => `- ${findingText(setting, speech, id)}`)].join('\n')
}
