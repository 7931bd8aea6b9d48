import type { Stage } from '../../schema/playbook.ts'
import type { Draft } from '../draft.ts'
import type { Fault } from '../fault.ts'
import type { UsedPart } from '../lesson-body.ts'
import { PARTS, type Part } from '../parts.ts'
import { nearest, suggestOneOf } from '../suggest.ts'
import { knows, type Namespace, namespace } from './references.ts'

/** What the parts of a lesson may point at. */
export interface Targets {
  readonly terms: Namespace
  readonly sources: Namespace
  readonly scenarios: Namespace
  readonly playbooks: Namespace
  readonly stages: ReadonlyMap<string, readonly Stage[]>
}

/** Written as fences, so that authors need not know how their data would look in a tag. */
const FENCES: Readonly<Record<string, string>> = { Check: 'check', Funnel: 'funnel', FunnelChart: 'funnel' }

export function targetsOf(draft: Draft): Targets {
  return {
    terms: namespace('term in the glossary', 'terms', draft.glossary?.value),
    sources: namespace('source in sources.yaml', 'sources', draft.sources?.value),
    scenarios: namespace('scenario', 'scenarios', draft.scenarios),
    playbooks: namespace('playbook', 'playbooks', draft.playbooks),
    stages: new Map(draft.playbooks.flatMap(({ id, sheet }) => (sheet ? [[id, sheet.value.stages]] : []))),
  }
}

/** A tag of a lesson: that there is such a part, that it has what it needs, and that it points at something. */
export function checkPart(used: UsedPart, file: string, targets: Targets): Fault[] {
  const fault = (message: string, remedy: string): Fault => ({ level: 'fault', file, line: used.line, message, remedy })
  const part = PARTS[used.name]
  if (part) return [...checkAttributes(used, part, fault), ...checkTarget(used, targets, fault)]
  const fence = FENCES[used.name]
  if (fence) return [fault(`<${used.name}> is not written as a tag`, `write a fence: \`\`\`${fence}`)]
  const isHtml = /^[a-z]/.test(used.name)
  const lowerCased = Object.keys(PARTS).find((name) => name.toLowerCase() === used.name)
  if (isHtml && !lowerCased) return []
  return [fault(`there is no part <${used.name}>`, suggestOneOf(used.name, Object.keys(PARTS), 'parts'))]
}

type MakeFault = (message: string, remedy: string) => Fault

function checkAttributes(
  { name, attributes }: UsedPart,
  { required, optional, values }: Part,
  fault: MakeFault,
): Fault[] {
  const known = [...required, ...optional]
  const unknown = Object.keys(attributes).filter((key) => !known.includes(key))
  const meant = unknown.map((key) => nearest(key, known))
  return [
    ...unknown.map((key) => fault(`<${name}> knows no "${key}"`, suggestOneOf(key, known, 'words for it'))),
    ...required
      .filter((key) => !(key in attributes) && !meant.includes(key))
      .map((key) => fault(`<${name}> has no "${key}"`, `write <${name} ${key}="…">`)),
    ...Object.entries(values ?? {}).flatMap(([key, allowed]) => {
      const value = attributes[key]
      if (value === undefined || allowed.includes(String(value))) return []
      return [fault(`<${name}> has no ${key} "${value}"`, suggestOneOf(String(value), allowed, `values of ${key}`))]
    }),
  ]
}

function checkTarget({ name, attributes }: UsedPart, targets: Targets, fault: MakeFault): Fault[] {
  const to = (key: string, names: Namespace): Fault[] => {
    const id = attributes[key]
    if (typeof id !== 'string' || knows(names, id)) return []
    const message = `<${name} ${key}="${id}">: there is no such ${names.one}`
    return [fault(message, suggestOneOf(id, names.ids, names.many))]
  }
  switch (name) {
    case 'Term':
      return to('id', targets.terms)
    case 'Source':
      return to('id', targets.sources)
    case 'Scenario':
    case 'Play':
      return to('id', targets.scenarios)
    case 'StageTable':
    case 'StageChart': {
      const stages = targets.stages.get(String(attributes.playbook))
      const inPlaybook = stages ? to('stage', namespace('stage in that playbook', 'stages', stages)) : []
      return [...to('playbook', targets.playbooks), ...inPlaybook]
    }
    default:
      return []
  }
}
