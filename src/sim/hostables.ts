import { hostable } from './territory/hostable.ts'

/** What a live room asks of each kind of exercise, by its `kind`. */
export const hostables = { territory: hostable } as const
