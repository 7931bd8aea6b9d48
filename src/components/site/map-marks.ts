import { markOf } from './lesson-mark.ts'

for (const sign of document.querySelectorAll<HTMLElement>('[data-mark]')) {
  const mark = markOf(sign.dataset.mark ?? '')
  if (mark !== null && mark !== 'foreign') sign.hidden = mark.read !== (sign.dataset.markWhen === 'read')
}
