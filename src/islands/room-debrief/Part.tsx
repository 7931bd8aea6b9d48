import type { ComponentChildren } from 'preact'
import { useRoom } from './handle.ts'

interface Props {
  name: string
  children: ComponentChildren
}

/** A section of the debrief; its title is `NAMETitle`, and links and buttons lead to it. */
export function Part({ name, children }: Props) {
  const { speech } = useRoom()
  return (
    <section class="section room-part" aria-labelledby={`room-${name}`}>
      <h2 id={`room-${name}`} tabIndex={-1}>
        {speech.say(`live-debrief.${name}Title`)}
      </h2>
      {children}
    </section>
  )
}
