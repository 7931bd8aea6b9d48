import type { Locale } from '../../schema/locale.ts'
import type { Words } from '../../words/words.ts'
import { wordGroups } from './course.ts'

type Group = Readonly<Record<string, string>>

/** Words of the desk in a room: those of the solo desk, and on top the room's refusals. */
export function liveDeskWords(locale: Locale): Words {
  const { groups } = wordGroups(locale, ['live', 'live-play', 'desk', 'task', 'fact', 'refusal'])
  const { live = {}, desk = {}, refusal = {} } = groups
  const dropped = groups['live-play']?.dropped ?? ''
  return {
    locale,
    groups: {
      ...groups,
      desk: { ...desk, 'notice-moved-elsewhere': dropped },
      refusal: { ...roomRefusals(live), ...refusal, 'moved-elsewhere': dropped },
    },
  }
}

function roomRefusals(live: Group): Group {
  const own = Object.entries(live).filter(([key]) => key.startsWith('refusal-'))
  return Object.fromEntries(own.map(([key, text]) => [key.slice('refusal-'.length), text]))
}
