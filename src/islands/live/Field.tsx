import type { ComponentChildren } from 'preact'

interface Props {
  readonly id: string
  readonly label: string
  readonly about?: string | undefined
  readonly fault?: string | null | undefined
  readonly children: ComponentChildren
}

/** A labelled field; what is wrong stands beside it. The control names `${id}-about` and `${id}-fault` as its description. */
export function Field({ id, label, about, fault, children }: Props) {
  return (
    <div class="live-field" data-faulty={fault ? '' : undefined}>
      <label for={id}>{label}</label>
      {children}
      {about && (
        <p id={`${id}-about`} class="live-soft">
          {about}
        </p>
      )}
      <p id={`${id}-fault`} class="live-fault" role="alert">
        {fault}
      </p>
    </div>
  )
}

/** Attributes of the control in a `Field`. */
export function fieldOf(id: string, fault?: string | null) {
  return { id, 'aria-describedby': `${id}-about ${id}-fault`, 'aria-invalid': Boolean(fault) }
}
