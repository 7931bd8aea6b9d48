import { z } from 'zod'

/**
 * `content/ui/<locale>/<group>.yaml`: the words on buttons, labels and refusals, by key.
 * `{name}` marks a place to fill. Where a number decides the form, write both: `{n} hour | {n} hours`.
 */
export const WordGroup = z.record(
  z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]*$/, { error: 'letters, digits and hyphens, such as "hoursLeft"' }),
  z.string().min(1),
)
export type WordGroup = z.infer<typeof WordGroup>
