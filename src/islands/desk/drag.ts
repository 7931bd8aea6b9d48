import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')
type Cleanup = () => void

let adapter: Promise<Adapter> | undefined
/** Loaded only where a board with several stages is shown; a phone moves cards by the menu. */
function loadAdapter(): Promise<Adapter> {
  adapter ??= import('@atlaskit/pragmatic-drag-and-drop/element/adapter')
  return adapter
}

/** Runs `attach` once the library is there, and its clean-up at the end. */
function useAdapter(attach: (adapter: Adapter) => Cleanup | undefined, deps: readonly unknown[]): void {
  useEffect(() => {
    let over = false
    let cleanup: Cleanup | undefined
    loadAdapter().then(
      (loaded) => {
        if (!over) cleanup = attach(loaded)
      },
      // Without it the cards still move by keyboard and menu.
      () => undefined,
    )
    return () => {
      over = true
      cleanup?.()
    }
  }, deps)
}

export function useDraggable(card: RefObject<HTMLElement>, deal: string): void {
  useAdapter(
    ({ draggable }) =>
      card.current ? draggable({ element: card.current, getInitialData: () => ({ deal }) }) : undefined,
    [deal],
  )
}

export function useDropColumn(column: RefObject<HTMLElement>, stage: number): void {
  useAdapter(
    ({ dropTargetForElements }) =>
      column.current ? dropTargetForElements({ element: column.current, getData: () => ({ stage }) }) : undefined,
    [stage],
  )
}

export interface DragWatch {
  start(deal: string): void
  over(stage: number | null): void
  drop(deal: string, stage: number | null): void
}

/** Tells a board what is being dragged; `watch` must stay the same object. */
export function useDragWatch(watch: DragWatch): void {
  useAdapter(
    ({ monitorForElements }) =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.deal === 'string',
        onDragStart: ({ source }) => watch.start(String(source.data.deal)),
        onDropTargetChange: ({ location }) => watch.over(stageAt(location.current.dropTargets)),
        onDrop: ({ source, location }) => watch.drop(String(source.data.deal), stageAt(location.current.dropTargets)),
      }),
    [watch],
  )
}

function stageAt(targets: readonly { data: Record<string | symbol, unknown> }[]): number | null {
  const stage = targets[0]?.data.stage
  return typeof stage === 'number' ? stage : null
}
