import { keep } from './keep.ts'
import { markOf, setMark } from './lesson-mark.ts'

const { lesson, remember } = document.body.dataset

if (remember !== undefined) {
  const title = document.querySelector('h1')?.textContent?.trim()
  keep('fc:last', JSON.stringify({ v: 1, path: location.pathname, title, at: new Date().toISOString() }))
}
if (lesson) followLesson(lesson)

/** Notes that the lesson was opened, and lets the reader say that it is read. */
function followLesson(id: string): void {
  const before = markOf(id)
  if (!setMark(id, before !== 'foreign' && before?.read === true)) refuse()
  show(id)
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-set-read]')) {
    button.onclick = () => {
      if (!setMark(id, button.dataset.setRead === 'yes')) refuse()
      show(id)
      document.querySelector<HTMLElement>('[data-set-read]:not([hidden])')?.focus()
    }
  }
}

function show(id: string): void {
  const mark = markOf(id)
  const read = mark !== null && mark !== 'foreign' && mark.read
  for (const part of document.querySelectorAll<HTMLElement>('[data-when-read]'))
    part.hidden = (part.dataset.whenRead === 'yes') !== read
}

function refuse(): void {
  const notice = document.querySelector<HTMLElement>('[data-not-saved]')
  if (notice) notice.hidden = false
}
