import type { Shape } from './vault.ts'

type Test<T> = (value: unknown) => value is T

/**
 * The shape of a stored record, field by field; a field too many or too few does not fit.
 * Written by hand because zod/mini alone (5 kB) would weigh as much as all the rest of a lesson's island.
 */
export function record<T extends object>(fields: { readonly [K in keyof T]: Test<T[K]> }): Shape<T> {
  const names = Object.keys(fields) as (keyof T & string)[]
  return {
    safeParse(value) {
      const fits =
        isRecord(value) &&
        Object.keys(value).length === names.length &&
        names.every((name) => Object.hasOwn(value, name) && fields[name](value[name]))
      return fits ? { success: true, data: value as T } : { success: false }
    },
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
export const isVersion1 = (value: unknown): value is 1 => value === 1
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
export const isText = (value: unknown): value is string => typeof value === 'string'
export const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
/** Anything JSON can hold. */
export const isKnown = (value: unknown): value is unknown => value !== undefined
/** A moment as `toISOString` writes it, so that later moments are greater texts. */
export const isTime = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
