import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What operators watch; `docs/live-protocol.md` names them. */
export interface Metrics {
  /** Commands by what became of them: `done`, `again`, or the refusal's code. */
  answered(role: string, outcome: string, seconds: number): void
  text(): Promise<string>
}

export function metricsOf(rooms: () => number, streams: () => number): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register, prefix: 'funnelcraft_' })
  const commands = new Counter({
    name: 'funnelcraft_commands_total',
    help: 'Commands by role and outcome.',
    labelNames: ['role', 'outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'funnelcraft_command_seconds',
    help: 'Time until a command was flushed and answered.',
    labelNames: ['role'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers,
  })
  gauge('funnelcraft_rooms_open', 'Rooms that this server has open.', rooms)
  gauge('funnelcraft_streams_open', 'Streams that are open.', streams)

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
  return {
    answered(role, outcome, took) {
      commands.inc({ role, outcome })
      seconds.observe({ role }, took)
    },
    text: () => register.metrics(),
  }
}
