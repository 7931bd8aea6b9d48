import { readFileSync } from 'node:fs'

/** What a process has used so far, as Linux tells it. */
export interface Usage {
  readonly cpuSeconds: number
  readonly memory: number
}

/** Ticks a second of /proc; the same on every Linux that Node runs on. */
const TICKS = 100

export function usageOf(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const pages = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS, memory: pages / 1_024 }
}

/** Watches until it is stopped; gives the share of a core that was used and the most memory, in MiB. */
export function watch(pid: number): () => { readonly cores: number; readonly memory: number } {
  const began = performance.now()
  const before = usageOf(pid).cpuSeconds
  let memory = 0
  const look = (): void => {
    memory = Math.max(memory, usageOf(pid).memory)
  }
  look()
  const timer = setInterval(look, 250)
  return () => {
    clearInterval(timer)
    look()
    return { cores: ((usageOf(pid).cpuSeconds - before) * 1_000) / (performance.now() - began), memory }
  }
}
