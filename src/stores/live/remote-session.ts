import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Refusal, Simulation } from '../../sim/simulation.ts'
import type { Notice, SaveState, Session } from '../session.ts'
import type { Outbox } from './outbox.ts'

/** What of a simulation a desk at a distance needs: to fold what is told, and to say at once what would be refused. */
export type Told<Setting, State, View, Command, Fact> = Pick<
  Simulation<never, Setting, State, View, Command, Fact>,
  'start' | 'evolve' | 'view' | 'permit'
>

/** A run that is played in a room. The log lies there; here is a fold of what is told of it. */
export interface RemoteRun<View, Command, Fact> {
  readonly session: Session<View, Command, Fact>
  /** The whole story anew, on every line that opens. */
  reset(turn: number, story: readonly unknown[]): void
  append(turn: number, facts: readonly unknown[]): void
  /** Decisions were dropped, since the run went on without them. */
  dropped(): void
}

/** Who the decisions are for: oneself, or a team that decides on them. */
export type Way = () => 'Play' | 'Propose'

export function remoteSession<Setting, State, View, Command, Fact extends object>(
  told: Told<Setting, State, View, Command, Fact>,
  setting: Setting,
  id: string,
  outbox: Outbox,
  way: Way,
): RemoteRun<View, Command, Fact> {
  // Any seed gives the same view: nothing that is told hangs on it (the law of `told`).
  let state = told.start(setting, 0)
  const $view = atom(told.view(state))
  const $story = atom<readonly Fact[]>([])
  const $notice = atom<Notice | null>(null)
  const $saved: ReadableAtom<SaveState> = computed(outbox.$waiting, (waiting) => (waiting > 0 ? 'saving' : 'saved'))

  function show(facts: readonly Fact[]): void {
    $view.set(told.view(state))
    $story.set(facts)
  }
  function append(turn: number, facts: readonly unknown[]): void {
    state = (facts as readonly Fact[]).reduce(told.evolve, state)
    show([...$story.get(), ...(facts as readonly Fact[])])
    outbox.seen(turn)
  }
  function reset(turn: number, story: readonly unknown[]): void {
    state = (story as readonly Fact[]).reduce(told.evolve, told.start(setting, 0))
    show(story as readonly Fact[])
    outbox.seen(turn)
  }

  async function send(command: Command): Promise<Refusal | null> {
    // Behind decisions that wait, what stands here is no longer what it will meet: the room judges it.
    const refusal = outbox.$waiting.get() === 0 ? told.permit(setting, $view.get(), command) : null
    if (refusal) return refusal
    $notice.set(null)
    return outbox.put(way(), command)
  }

  const dropped = (): void => $notice.set({ code: 'moved-elsewhere' })
  const exportLog = (): string =>
    `${$story
      .get()
      .map((fact) => JSON.stringify(fact))
      .join('\n')}\n`
  const session = { id, $view, $story, $saved, $notice, send, exportLog, close: () => {} }
  return { session, reset, append, dropped }
}
