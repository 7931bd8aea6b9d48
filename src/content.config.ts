import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { LessonHead } from './schema/lesson.ts'

/** One entry a translation; its id is its path, `01-funnel/02-stages/en`. */
const lessons = defineCollection({
  loader: glob({
    base: process.env.FUNNELCRAFT_CONTENT ? `${process.env.FUNNELCRAFT_CONTENT}/lessons` : 'content/lessons',
    pattern: '*/*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: LessonHead,
})

export const collections = { lessons }
