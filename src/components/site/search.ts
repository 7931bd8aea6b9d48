interface Page {
  readonly url: string
  readonly excerpt: string
  readonly meta: { readonly title?: string }
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[]
}
interface Pagefind {
  init(): Promise<void>
  debouncedSearch(text: string): Promise<{ results: { data(): Promise<Page> }[] } | null>
}

/** How many pages are shown; the number that was found is said anyway. */
const SHOWN = 12
const INDEX = '/pagefind/pagefind.js'
const started = new WeakSet<HTMLDialogElement>()

/** Brings the dialog to life. What it says stands in its data attributes, in the page's language. */
export function start(dialog: HTMLDialogElement): void {
  if (started.has(dialog)) return
  started.add(dialog)
  const input = dialog.querySelector('input')
  const list = dialog.querySelector('ol')
  const state = dialog.querySelector<HTMLElement>('.search-state')
  if (!input || !list || !state) return
  let engine: Promise<Pagefind> | undefined

  const search = async (): Promise<void> => {
    const text = input.value.trim()
    if (text === '') return draw(list, state, [], dialog.dataset.idle)
    state.textContent = dialog.dataset.busy ?? ''
    try {
      engine ??= load()
      const found = await (await engine).debouncedSearch(text)
      if (!found || input.value.trim() !== text) return
      const pages = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()))
      if (input.value.trim() !== text) return
      draw(list, state, pages, summary(dialog, text, found.results.length))
    } catch {
      engine = undefined
      draw(list, state, [], dialog.dataset.error)
      state.append(retryButton(dialog.dataset.retry ?? '', search))
    }
  }
  input.addEventListener('input', search)
  dialog.addEventListener('keydown', (event) => choose(event, input, list))
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  if (input.value) void search()
}

async function load(): Promise<Pagefind> {
  const engine: Pagefind = await import(/* @vite-ignore */ INDEX)
  await engine.init()
  return engine
}

function summary(dialog: HTMLDialogElement, query: string, n: number): string {
  const { none = '', found = '' } = dialog.dataset
  if (n === 0) return none.replace('{query}', query)
  const [one = '', many = one] = found.split(' | ')
  return (n === 1 ? one : many).replace('{n}', String(n))
}

function draw(list: HTMLElement, state: HTMLElement, pages: readonly Page[], message = ''): void {
  list.replaceChildren(...pages.map(item))
  state.textContent = message
}

/** A page, opened at the heading below which the words were found. */
function item(page: Page): HTMLElement {
  const place = page.sub_results[0]
  const link = document.createElement('a')
  link.href = place?.url ?? page.url
  const title = document.createElement('b')
  const pageTitle = page.meta.title ?? page.url
  title.textContent = place && place.title !== pageTitle ? `${pageTitle} · ${place.title}` : pageTitle
  const excerpt = document.createElement('span')
  // Pagefind escapes the text of the page itself; the only elements in it are its own <mark>s.
  excerpt.innerHTML = place?.excerpt ?? page.excerpt
  link.append(title, excerpt)
  const entry = document.createElement('li')
  entry.append(link)
  return entry
}

function retryButton(word: string, again: () => void): HTMLElement {
  const button = document.createElement('button')
  button.className = 'button'
  button.textContent = word
  button.onclick = again
  return button
}

/** Arrow keys walk from the field through the results and back. */
function choose(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')]
  if (event.key === 'Enter' && event.target === input) return links[0]?.click()
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const stops: HTMLElement[] = [input, ...links]
  const now = stops.indexOf(document.activeElement as HTMLElement)
  stops[Math.min(stops.length - 1, Math.max(0, now + step))]?.focus()
}
