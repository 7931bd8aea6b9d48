import { z } from 'zod'
import { COMPETENCIES } from './competencies.ts'

export { COMPETENCIES }
export const Competency = z.enum(COMPETENCIES)
export type Competency = z.infer<typeof Competency>
