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
