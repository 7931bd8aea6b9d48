import { z } from 'zod'

/** What the course teaches and scores: every scored decision names one of these. */
export const COMPETENCIES = [
  'qualify',
  'discover',
  'prioritise',
  'propose',
  'negotiate',
  'forecast',
  'diagnose',
  'lead',
] as const
export const Competency = z.enum(COMPETENCIES)
export type Competency = z.infer<typeof Competency>
