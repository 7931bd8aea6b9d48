import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Glossary, Sources } from '../schema/glossary.ts'
import { Module } from '../schema/lesson.ts'
import { NegotiationDomain } from '../schema/negotiation-domain.ts'
import { Playbook } from '../schema/playbook.ts'
import { Playthrough } from '../schema/scenario/playthrough.ts'
import { Scenario } from '../schema/scenario/scenario.ts'
import { WordGroup } from '../schema/words.ts'

/** Where editors find the schemas: `.vscode/settings.json` names these files. */
export const SCHEMA_FOLDER = '.cache/schema'

const SCHEMAS = {
  playbook: Playbook,
  scenario: Scenario,
  playthrough: Playthrough,
  'negotiation-domain': NegotiationDomain,
  module: Module,
  glossary: Glossary,
  sources: Sources,
  words: WordGroup,
} as const

/** Writes a JSON Schema for each kind of YAML file, for completion and hover text. Gives the paths. */
export function writeSchemas(folder: string = SCHEMA_FOLDER): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(SCHEMAS).map(([name, schema]) => {
    const file = join(folder, `${name}.json`)
    writeFileSync(file, `${JSON.stringify(editorSchema(schema), null, 2)}\n`)
    return file
  })
}

/** As an author writes the file: what has a default may be left out. Draft 7 is what YAML editors read. */
export function editorSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-07' })
}
