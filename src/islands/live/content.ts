import { useEffect, useState } from 'preact/hooks'
import { browserWire } from '../../stores/live/browser-wire.ts'
import { type Content, loadContent } from '../../stores/live/content.ts'

/** `undefined` while it is on its way, `null` if the course has it no longer. */
export function useContent(locale: string, scenario: string): Content | null | undefined {
  const [content, set] = useState<Content | null | undefined>(undefined)
  useEffect(() => {
    let over = false
    void loadContent(browserWire, locale, scenario).then((read) => over || set(read))
    return () => {
      over = true
    }
  }, [locale, scenario])
  return content
}
