import type { ComponentChildren, Ref } from 'preact'
import { useAbout } from './handle.ts'

interface Props {
  /** 1 for the talk or its result, 2 for a part of it. */
  level: 1 | 2
  id?: string
  /** Where the focus can be sent. */
  target?: Ref<HTMLHeadingElement>
  class?: string
  children: ComponentChildren
}

/** A heading at the depth of where the talk stands: under the page's title, or under that of a part of a lesson. */
export function Heading({ level, id, target, class: name, children }: Props) {
  const { place } = useAbout()
  const Tag = `h${level + (place === 'page' ? 1 : place === 'desk' ? 2 : 3)}` as 'h2'
  return (
    <Tag {...(id ? { id } : {})} {...(target ? { ref: target, tabIndex: -1 } : {})} {...(name ? { class: name } : {})}>
      {children}
    </Tag>
  )
}
