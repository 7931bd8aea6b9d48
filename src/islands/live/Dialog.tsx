import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A sheet over the page. Escape and the browser's own ways close it; the focus goes back to where it came from. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="live-dialog" ref={dialog} onClose={close} aria-labelledby="live-dialog-title">
      <h2 id="live-dialog-title">{title}</h2>
      {children}
    </dialog>
  )
}
