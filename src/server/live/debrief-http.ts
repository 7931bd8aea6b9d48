import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { RoomFact, RunFact } from '../../room/facts.ts'
import { type Call, Refused } from './call.ts'
import { type Context, signedIn } from './context.ts'
import type { DebriefSource } from './debrief.ts'
import { type DebriefAnswer, debriefAnswer } from './debrief-routes.ts'
import { type LiveRoom, ROOM_STREAM, streamOf } from './live-room.ts'

/** GET /rooms/CODE/debrief, /debrief/mine, /export.csv and /export.json. */
export async function debrief(context: Context, call: Call): Promise<void> {
  const [, path = ''] = /\/rooms\/[^/]+\/(.*)$/.exec(call.url.pathname) ?? []
  const role = path === 'debrief/mine' ? 'seat' : 'host'
  const { room, id } = await signedIn(context, call, role)
  const source = await sourceOf(context, room.live)
  const asker = { host: role === 'host' ? id : null, seat: role === 'seat' ? id : null }
  const answer = await debriefAnswer(source, path, call.url.searchParams, asker, Date.now())
  if (!answer) throw new Refused('bad-message')
  if ('refusal' in answer) {
    throw new Refused(answer.refusal, answer.refusal === 'wrong-room-phase' ? { phase: source.room.phase } : undefined)
  }
  await send(call, answer)
}

async function sourceOf({ log, exercises }: Context, live: LiveRoom): Promise<DebriefSource> {
  const { code, created, room } = live
  const factsOf = async (stream: string): Promise<readonly unknown[]> =>
    (await log.read(code, stream)).flatMap(({ facts }) => facts)
  return {
    ...{ created, room, runs: live.follower.runs },
    content: await exercises.contentOf(created),
    roomFacts: async () => (await factsOf(ROOM_STREAM)).slice(1) as RoomFact[],
    runFacts: async (run) => (await factsOf(streamOf(run))) as RunFact[],
  }
}

/** Compressed where the client takes it: a room's facts repeat themselves, and shrink to a tenth. */
async function send(
  { request, response }: Call,
  { type, file, body }: Exclude<DebriefAnswer, { refusal: unknown }>,
): Promise<void> {
  const zipped = String(request.headers['accept-encoding'] ?? '').includes('gzip')
  response.writeHead(200, {
    'Content-Type': type,
    Vary: 'Accept-Encoding',
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    ...(file === undefined ? {} : { 'Content-Disposition': `attachment; filename="funnelcraft-${file}"` }),
  })
  const text = Readable.from(typeof body === 'string' ? [body] : body)
  await (zipped ? pipeline(text, createGzip(), response) : pipeline(text, response))
}
