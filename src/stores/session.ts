import type { ReadableAtom } from 'nanostores'
import type { Refusal } from '../sim/simulation.ts'

/**
 * `saved`: every accepted command is on disk (or acknowledged by the room).
 * `unsaved`: it lives in this page only; the screen says so and offers the export.
 */
export type SaveState = 'saved' | 'saving' | 'unsaved'

/** What may stand between the player and the run; the desk shows it as a notice. */
export type Notice =
  | { readonly code: 'moved-elsewhere' }
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-off' }

/**
 * One playing of a scenario, as a screen sees it. Local: the log lies in this browser.
 * A live room is the second implementation; nothing on a desk may reach past this port.
 */
export interface Session<View, Command, Fact> {
  readonly id: string
  readonly $view: ReadableAtom<View>
  /** What happened so far, as this person may know it, oldest first. */
  readonly $story: ReadableAtom<readonly Fact[]>
  readonly $saved: ReadableAtom<SaveState>
  readonly $notice: ReadableAtom<Notice | null>
  /** `null` when accepted; the view has changed by then. */
  send(command: Command): Promise<Refusal | null>
  /** The run as a file (JSON Lines), finished or not. */
  exportLog(): string
  close(): void
}
