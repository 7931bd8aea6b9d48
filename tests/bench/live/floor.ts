/**
 * The floor: what Node's HTTP costs without any room. It answers every POST at once, sends the sender's stream as much as a
 * turn of a run does, and at a host's act writes one buffer to every stream. Nothing is judged, kept or flushed.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** Bytes of what a run tells at a turn, as measured. */
const TURN = 'x'.repeat(Number(process.argv[3] ?? 500))

const rooms: Map<string, ServerResponse>[] = []
const v = 1

const server = createServer(async (request, response) => {
  const [, , , , room = '', what = '', events] = (request.url ?? '').split('/')
  const streams = rooms[Number(room.slice(1))]
  if (request.url === '/live/ready') return answer(response, {})
  if (events && streams) return open(request, response, streams)
  const { id, act } = JSON.parse(await bodyOf(request))
  const done = { v, id, ok: true, again: false }
  if (!room) return answer(response, { ...done, room: `R${rooms.push(new Map()) - 1}` }, 'me=host')
  if (!streams) return answer(response, { v, id, ok: false, refusal: { code: 'unknown-room' } })
  if (what === 'join') return answer(response, { ...done, seat: act.name }, `me=${seatName(act.name)}`)
  if (what === 'seat') {
    const own = streams.get(request.headers.cookie ?? '')
    own?.write(`id: 1\nevent: run\ndata: {"run":{"turn":${act.turn + 1},"facts":["${TURN}"]}}\n\n`)
  } else if (act.type !== 'Start') {
    const all = Buffer.from(`id: 1\nevent: room\ndata: {"room":{"locked":${act.type === 'Lock'}}}\n\n`)
    for (const stream of streams.values()) stream.write(all)
  }
  answer(response, done)
})
// As the course's own server has it.
server.keepAliveTimeout = 65_000
server.listen(Number(process.argv[2]), '127.0.0.1', 4_096)

function open(request: IncomingMessage, response: ServerResponse, streams: Map<string, ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('event: state\ndata: {}\n\n')
  const who = request.headers.cookie ?? ''
  if (who === 'me=host') return
  streams.set(who, response)
  request.once('close', () => streams.delete(who))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return text
}

function answer(response: ServerResponse, body: unknown, cookie?: string): void {
  const text = JSON.stringify(body)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  response.writeHead(200, cookie ? { ...headers, 'set-cookie': cookie } : headers).end(text)
}

function seatName(name: string): string {
  return name.replace(' ', '-')
}
