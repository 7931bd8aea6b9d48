import { territory } from './territory/territory.ts'

/** Every kind of exercise, by the `kind` of its scenarios. */
export const simulations = { territory } as const
