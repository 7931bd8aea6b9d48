import { z } from 'zod'
import { Id, Text } from './text.ts'

/** `content/glossary.yaml`: a list of terms. */
export const Glossary = z.array(
  z.strictObject({
    id: Id,
    term: Text,
    text: Text.describe('One or two sentences in plain words.'),
    see: z.array(Id).default([]).describe('Ids of related terms.'),
  }),
)
export type GlossaryEntry = z.infer<typeof Glossary>[number]

/** `content/sources.yaml`: where numbers from outside come from. */
export const Sources = z.array(
  z.strictObject({
    id: Id,
    title: Text,
    where: z.string().min(1).describe('Address, DOI or file.'),
    grade: z
      .enum(['P', 'V', 'S', 'C', 'D', 'K', 'A'])
      .describe(
        "P peer-reviewed or primary · V a vendor's own data · S second-hand page · C source code · D computed here · K standard literature · A our assumption.",
      ),
    note: Text.optional(),
  }),
)
export type SourceEntry = z.infer<typeof Sources>[number]
