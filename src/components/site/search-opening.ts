import searchUrl from './search.ts?worker&url'

/**
 * The search itself is fetched when it is first opened. It is bundled on its own, as a worker would be,
 * since a common dynamic import would put a loader of 1 kB into every page.
 */
function open(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search')
  if (!dialog || dialog.open) return
  dialog.showModal()
  import(/* @vite-ignore */ searchUrl).catch(() => {
    const state = dialog.querySelector('.search-state')
    if (state) state.textContent = dialog.dataset.error ?? ''
  })
}

document.querySelector('[data-open=search]')?.addEventListener('click', open)
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
  event.preventDefault()
  open()
})
document.querySelector('#search [data-close]')?.addEventListener('click', (event) => {
  ;(event.target as Element).closest('dialog')?.close()
})
