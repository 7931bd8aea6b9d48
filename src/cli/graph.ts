import { localise } from '../schema/text.ts'
import { type TalkGraph, talkGraph } from '../sim/dialogue/graph.ts'
import { talkMachine } from '../sim/dialogue/machine.ts'
import { prepare } from '../sim/dialogue/setting.ts'
import { type Command, faultError, readArgs } from './command.ts'
import { findExercise } from './find.ts'
import { print } from './print.ts'

export const graph: Command = {
  summary: 'print the graph of a dialogue, as Mermaid or DOT',
  usage: 'graph SCENARIO [--dot]',
  details: [
    'Beats are boxes, endings are rounded; an arrow names the lines whose answers lead there. A dotted arrow is where the',
    'talk goes if nothing is left to say. Ends by time and patience lead out of every beat and are left out.',
    '--dot  print Graphviz DOT instead of Mermaid',
  ],
  run(args) {
    const { values, positionals } = readArgs(args, { dot: { type: 'boolean' } }, ['SCENARIO'])
    const { scenario, playbook } = findExercise(positionals[0] ?? '')
    if (scenario.kind !== 'dialogue') {
      throw faultError(
        `"${scenario.id}" is a ${scenario.kind} and no dialogue`,
        'name a dialogue; scenarios lists them',
      )
    }
    const found = talkGraph(talkMachine(prepare(scenario, playbook)))
    const places = [...scenario.beats, ...scenario.endings]
    const titles = new Map(places.map(({ id, title }) => [id, localise(title, 'en')]))
    print(values.dot ? dot(found, titles) : mermaid(found, titles))
    return 0
  },
}

type Titles = ReadonlyMap<string, string>

/** `end` closes a block in Mermaid, and a hyphen can begin an arrow. */
const node = (id: string) => (id === 'end' ? 'end_' : id.replaceAll('-', '_'))

function mermaid({ first, beats, endings, edges }: TalkGraph, titles: Titles): string {
  const text = (words: string) => `"${words.replaceAll('"', '#quot;')}"`
  return [
    'flowchart TD',
    ...beats.map((id) => `  ${node(id)}[${text(titles.get(id) ?? id)}]`),
    ...endings.map((id) => `  ${node(id)}([${text(titles.get(id) ?? id)}])`),
    ...edges.map(({ from, to, options, isFallback }) =>
      isFallback ? `  ${node(from)} -.-> ${node(to)}` : `  ${node(from)} -->|${text(labelOf(options))}| ${node(to)}`,
    ),
    `  style ${node(first)} stroke-width:3px`,
  ].join('\n')
}

function dot({ first, beats, endings, edges }: TalkGraph, titles: Titles): string {
  const text = (words: string) => `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  return [
    'digraph talk {',
    ...beats.map(
      (id) => `  ${text(id)} [shape=box, label=${text(titles.get(id) ?? id)}${id === first ? ', penwidth=3' : ''}]`,
    ),
    ...endings.map((id) => `  ${text(id)} [shape=oval, label=${text(titles.get(id) ?? id)}]`),
    ...edges.map(({ from, to, options, isFallback }) => {
      const how = isFallback ? 'style=dotted' : `label=${text(labelOf(options))}`
      return `  ${text(from)} -> ${text(to)} [${how}]`
    }),
    '}',
  ].join('\n')
}

function labelOf(options: readonly (string | null)[]): string {
  return options.map((id) => id ?? 'letter').join(', ')
}
