import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { HostAct } from '../../protocol/commands.ts'
import { prepare } from '../../sim/territory/setting.ts'
import { browserWire } from '../../stores/live/browser-wire.ts'
import type { Content } from '../../stores/live/content.ts'
import { openHost } from '../../stores/live/host.ts'
import type { RoomInfo } from '../../stores/live/room.ts'
import { spaced } from '../../stores/live/room-code.ts'
import type { Words } from '../../words/words.ts'
import { createSpeech } from '../desk/speech.ts'
import { useContent } from './content.ts'
import { useDoor } from './door.ts'
import { Course } from './host/Course.tsx'
import { HostProvider } from './host/context.ts'
import { More } from './host/More.tsx'
import { People } from './host/People.tsx'
import { Sums } from './host/Sums.tsx'
import { forgetLed, rememberLed } from './led-rooms.ts'
import { type LiveSpeech, liveSpeech } from './live-speech.ts'
import { GoneScreen } from './Status.tsx'
import { ThresholdScreen } from './Threshold.tsx'
import './live.css'
import './host/host.css'

/** The host's page: the course of the room, who is in it, and what is worth a look. */
export function Host({ words }: { words: Words }) {
  const speech = useMemo(() => liveSpeech(words), [words])
  const door = useDoor('host')
  const { threshold } = door
  if (threshold.at === 'inside') return <Inside speech={speech} info={threshold.info} again={door.again} />
  const outside =
    threshold.at === 'outside' ? <p>{speech.say('live.hostOutside', { code: spaced(threshold.code) })}</p> : null
  return <ThresholdScreen door={door} speech={speech} outside={outside} />
}

interface InsideProps {
  readonly speech: LiveSpeech
  readonly info: RoomInfo
  again(): void
}

function Inside({ speech, info, again }: InsideProps) {
  useEffect(() => rememberLed(info.room), [info.room])
  const content = useContent(speech.locale, info.scenario)
  if (content === undefined) return <p role="status">{speech.say('live.connecting')}</p>
  if (content === null) return <p role="alert">{speech.refusal({ code: 'unknown-scenario' })}</p>
  return <Desk speech={speech} info={info} again={again} content={content} />
}

function Desk({ speech, info, again, content }: InsideProps & { content: Content }) {
  const [fault, tell] = useState<string | null>(null)
  const store = useMemo(() => openHost(browserWire, info.room, again), [info.room])
  useEffect(() => () => store.close(), [store])
  const view = useStore(store.$view)
  const gone = useStore(store.$gone)
  useEffect(() => {
    if (gone === 'deleted') forgetLed(info.room)
  }, [gone])
  const host = useMemo(() => {
    const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
      speech.say(`live-host.${key}`, params)
    return {
      speech,
      desk: createSpeech(speech.words, content.scenario.currency),
      setting: prepare(content.scenario, content.playbook),
      info,
      store,
      say,
      act: async (own: HostAct) => {
        const refusal = await store.act(own)
        tell(refusal && speech.refusal(refusal))
        return refusal === null
      },
    }
  }, [speech, content, info, store])
  if (gone) return <GoneScreen gone={gone} speech={speech} back={() => location.reload()} />
  if (!view) return <p role="status">{speech.say('live.connecting')}</p>
  return (
    <HostProvider value={host}>
      <div class="live-host">
        <Course view={view} fault={fault} />
        <Sums view={view} />
        <People view={view} />
        <More view={view} />
      </div>
    </HostProvider>
  )
}
