interface Page {
  readonly url: string
  readonly excerpt: string
  readonly meta: { readonly title?: string }
  /** Places on the page, at the heading above what was found. */
  readonly sub_results: readonly Place[]
}
interface Place {
  readonly url: string
  readonly title: string
  readonly excerpt: string
  /** One for each word that was found there. */
  readonly weighted_locations: readonly { readonly balanced_score: number }[]
}
interface Pagefind {
  init(): Promise<void>
  /** `null` when a later search has taken over. */
  debouncedSearch(text: string): Promise<{ results: { data(): Promise<Page> }[] } | null>
}

/** How many pages are shown; the number that was found is said anyway. */
const SHOWN = 12
/** Made after the build, so no bundler may look for it. */
const INDEX = '/pagefind/pagefind.js'

const dialog = document.querySelector<HTMLDialogElement>('#search')
const input = dialog?.querySelector('input')
const list = dialog?.querySelector('ol')
const state = dialog?.querySelector<HTMLElement>('.search-state')
if (dialog && input && list && state) start({ dialog, input, list, state })

/** What the dialog says stands in its data attributes, in the page's language. */
interface Parts {
  readonly dialog: HTMLDialogElement
  readonly input: HTMLInputElement
  readonly list: HTMLElement
  readonly state: HTMLElement
}

function start(parts: Parts): void {
  const { dialog, input } = parts
  let engine: Promise<Pagefind> | undefined
  const search = async (): Promise<void> => {
    const { idle = '', busy = '', error = '', retry = '' } = dialog.dataset
    const text = input.value.trim()
    if (text === '') return draw(parts, [], idle)
    parts.state.textContent = busy
    try {
      engine ??= load()
      const found = await find(await engine, text)
      if (found && input.value.trim() === text) draw(parts, found.pages, summary(dialog, text, found.count))
    } catch {
      engine = undefined
      draw(parts, [], error)
      parts.state.append(button(retry, search))
    }
  }
  input.addEventListener('input', search)
  dialog.addEventListener('keydown', (event) => choose(event, parts))
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  void search()
}

async function load(): Promise<Pagefind> {
  const engine: Pagefind = await import(/* @vite-ignore */ INDEX)
  await engine.init()
  return engine
}

async function find(engine: Pagefind, text: string): Promise<{ pages: Page[]; count: number } | null> {
  const found = await engine.debouncedSearch(text)
  if (!found) return null
  const pages = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()))
  return { pages, count: found.results.length }
}

function summary(dialog: HTMLDialogElement, query: string, n: number): string {
  const { none = '', found = '' } = dialog.dataset
  if (n === 0) return none.replace('{query}', query)
  const [one = '', many = one] = found.split(' | ')
  return (n === 1 ? one : many).replace('{n}', String(n))
}

function draw({ list, state }: Parts, pages: readonly Page[], message: string): void {
  list.replaceChildren(...pages.map(item))
  state.textContent = message
}

/** A page, opened at the heading below which the words count most. */
function item({ url, meta, excerpt, sub_results }: Page): HTMLElement {
  const place = sub_results.reduce<Place | undefined>(
    (best, next) => (worth(next) > worth(best) ? next : best),
    sub_results[0],
  )
  const pageTitle = meta.title ?? url
  const link = document.createElement('a')
  link.href = place?.url ?? url
  const title = document.createElement('b')
  title.textContent = place && place.title !== pageTitle ? `${pageTitle} · ${place.title}` : pageTitle
  const found = document.createElement('span')
  // Pagefind escapes the text of the page; the only elements in an excerpt are its own <mark>s.
  found.innerHTML = place?.excerpt ?? excerpt
  link.append(title, found)
  const entry = document.createElement('li')
  entry.append(link)
  return entry
}

function worth(place: Place | undefined): number {
  return place?.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0) ?? 0
}

function button(word: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.className = 'button'
  made.textContent = word
  made.onclick = act
  return made
}

/** Arrow keys walk from the field through the results and back; Enter in the field opens the first; Escape closes. */
function choose(event: KeyboardEvent, { dialog, input, list }: Parts): void {
  const links = [...list.querySelectorAll('a')]
  // While Chinese is typed in, the keys belong to the input method.
  if (event.isComposing) return
  if (event.key === 'Enter' && event.target === input) links[0]?.click()
  // A search field takes the first Escape for itself, to empty it.
  if (event.key === 'Escape') dialog.close()
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const stops: HTMLElement[] = [input, ...links]
  const now = stops.indexOf(document.activeElement as HTMLElement)
  stops[Math.min(stops.length - 1, Math.max(0, now + step))]?.focus()
}
