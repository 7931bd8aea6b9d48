import { type Call, sendJson } from './call.ts'
import type { Context } from './context.ts'
import { SERVER_ROOM } from './secrets.ts'

/** GET /live/health: the process runs. */
export function health(_: Context, call: Call): void {
  sendJson(call, 200, { ok: true })
}

/** GET /live/ready: the log answers. 503 otherwise. */
export async function ready({ log }: Context, call: Call): Promise<void> {
  const ok = await log.room(SERVER_ROOM).then(
    () => true,
    () => false,
  )
  sendJson(call, ok ? 200 : 503, { ok })
}

/** GET /live/metrics: for Prometheus. */
export async function metrics(context: Context, { response }: Call): Promise<void> {
  const text = await context.metrics.text()
  response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
  response.end(text)
}
