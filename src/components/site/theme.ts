import { keep, kept } from './keep.ts'

const chosen = kept('fc:theme') ?? 'system'
for (const radio of document.querySelectorAll<HTMLInputElement>('[name=theme]')) {
  radio.checked = radio.value === chosen
  radio.onchange = () => {
    keep('fc:theme', radio.value)
    if (radio.value === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = radio.value
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]'))
  link.addEventListener('click', () => keep('fc:lang', link.dataset.language ?? ''))
