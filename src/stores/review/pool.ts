import type { Case, Reviewer } from './reviewer.ts'

export type Answers = { readonly [K in keyof Reviewer]: ReturnType<Reviewer[K]> }
type Params<K extends keyof Reviewer> = Parameters<Reviewer[K]>[0]

/** What is sent to a worker: first the case, then questions about it, one at a time. */
export type Ask =
  | { readonly type: 'case'; readonly about: Case }
  | { readonly type: 'ask'; readonly name: keyof Reviewer; readonly params: unknown }
export type Answer = { readonly answer: unknown } | { readonly fault: string }

/** A worker, as far as it is used. */
export interface Port {
  postMessage(ask: Ask): void
  onmessage: ((event: MessageEvent<Answer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** Some workers that know the same run and take questions in turn. */
export interface Pool {
  /** Starts workers until there are so many. */
  grow(size: number): void
  /** `urgent`: before all that waits, since somebody looks at the screen for it. Rejects if the worker cannot answer. */
  ask<K extends keyof Reviewer>(name: K, params: Params<K>, urgent?: boolean): Promise<Answers[K]>
  /** Nothing that was asked is answered any more. */
  close(): void
}

interface Question {
  readonly ask: Ask
  resolve(answer: unknown): void
  reject(fault: Error): void
}

export function createPool(about: Case, spawn: () => Port): Pool {
  const queue: Question[] = []
  const ports: Port[] = []
  const idle: Port[] = []

  function next(port: Port): void {
    const question = queue.shift()
    if (question) put(port, question)
    else idle.push(port)
  }

  function put(port: Port, question: Question): void {
    port.onmessage = ({ data }) => {
      if ('fault' in data) question.reject(new Error(data.fault))
      else question.resolve(data.answer)
      next(port)
    }
    port.onerror = (event) => question.reject(new Error(event.message || 'the worker could not be loaded'))
    port.postMessage(question.ask)
  }

  return {
    grow(size) {
      while (ports.length < size) {
        const port = spawn()
        ports.push(port)
        port.postMessage({ type: 'case', about })
        next(port)
      }
    },
    ask<K extends keyof Reviewer>(name: K, params: Params<K>, urgent = false) {
      return new Promise<Answers[K]>((resolve, reject) => {
        const ask: Ask = { type: 'ask', name, params }
        const question: Question = { ask, resolve: (answer) => resolve(answer as Answers[K]), reject }
        const port = idle.pop()
        if (port) put(port, question)
        else if (urgent) queue.unshift(question)
        else queue.push(question)
      })
    },
    close() {
      for (const port of ports) port.terminate()
      queue.length = 0
      idle.length = 0
    },
  }
}

/** Loaded beforehand and not yet given out. */
const spares: Port[] = []

/** Has workers load while the page still comes alive. */
export function loadWorkers(size: number): void {
  while (spares.length < size) {
    const spare = startWorker()
    // Whoever asks then gets a new one, and hears of its fault.
    spare.onerror = () => spares.splice(spares.indexOf(spare), 1)
    spares.push(spare)
  }
}

/** A worker of this page. */
export function spawnWorker(): Port {
  return spares.shift() ?? startWorker()
}

function startWorker(): Port {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as Port
}
