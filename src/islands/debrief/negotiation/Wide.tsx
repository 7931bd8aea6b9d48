import type { ComponentChildren } from 'preact'

/** A table that scrolls in its own frame where it is wider than the page; the frame can be reached by keyboard. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="debrief-wide" tabIndex={0} aria-label={label}>
      <table>{children}</table>
    </section>
  )
}
