import { SCHEMA_FOLDER, writeSchemas } from '../authoring/schemas.ts'
import { type Command, readArgs } from './command.ts'
import { print } from './print.ts'

export const schemas: Command = {
  summary: 'write JSON Schemas, so that an editor completes and explains fields',
  usage: 'schemas',
  details: [`They go to ${SCHEMA_FOLDER}, where .vscode/settings.json looks for them; dev writes them too.`],
  run(args) {
    readArgs(args, {})
    for (const file of writeSchemas()) print(file)
    return 0
  },
}
