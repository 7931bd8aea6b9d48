/** What the course teaches and scores: every scored decision names one of these. Apart from its schema, so that a page needs no zod. */
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
