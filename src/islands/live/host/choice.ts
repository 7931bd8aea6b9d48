import { atom } from 'nanostores'
import type { Choice } from './rows.ts'

/** What the table of people shows; an alert elsewhere on the page sets it too. */
export const $choice = atom<Choice>({ filter: 'all', sort: 'name', find: '', alert: null })

export function choose(part: Partial<Choice>): void {
  $choice.set({ ...$choice.get(), ...part })
}
