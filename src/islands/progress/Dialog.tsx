import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import './dialog.css'

interface Props {
  readonly title: string
  /** Also called by Escape and by a press beside the dialog. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A modal question. The browser keeps the focus inside and gives it back to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the browser handles that.
    <dialog
      class="ask"
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="ask-inside">
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
