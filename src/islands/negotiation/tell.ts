import type { Command, Line, Offer, Terms } from '../../sim/negotiation/facts.ts'
import type { Setting } from '../../sim/negotiation/setting.ts'
import type { Move, Table } from '../../sim/negotiation/view.ts'
import type { Refusal } from '../../sim/simulation.ts'
import type { Speech } from '../desk/speech.ts'
import { changedIssues } from './draft.ts'

/** Moves, commands and refusals in words. What the screen shows and what a screen reader hears comes from here. */

export function issueName({ issues, issueIndex }: Setting, speech: Speech, id: string): string {
  const issue = issues[issueIndex.get(id) ?? -1]
  return issue ? speech.text(issue.name) : id
}

export function optionName({ issues, issueIndex }: Setting, speech: Speech, issue: string, id: string): string {
  const option = issues[issueIndex.get(issue) ?? -1]?.options.find((one) => one.id === id)
  return option ? speech.text(option.name) : id
}

/** Worth of 0 to 1 as points of 100. */
export function points(speech: Speech, worth: number): string {
  return speech.number(Math.round(worth * 100))
}

/** "20 to 30"; one number where both ends are told alike. */
export function tellRange(speech: Speech, from: string, to: string): string {
  return from === to ? from : speech.say('negotiation.range', { from, to })
}

/** "payment: 60 days, warranty: 3 years" */
export function tellTerms(setting: Setting, speech: Speech, terms: Terms): string {
  const told = setting.issues.flatMap(({ id }) => {
    const option = terms[id]
    if (option === undefined) return []
    return [
      speech.say('negotiation.term', {
        issue: issueName(setting, speech, id),
        option: optionName(setting, speech, id, option),
      }),
    ]
  })
  return told.join(speech.say('negotiation.comma'))
}

/** The issues of a package that are not as they were before; the whole package if there is no before. */
export function tellChange(setting: Setting, speech: Speech, before: Offer | undefined, after: Offer): string {
  if (!before) return tellTerms(setting, speech, after)
  const changed = changedIssues(setting, before, after)
  if (changed.length === 0) return speech.say('negotiation.unchanged')
  return tellTerms(setting, speech, Object.fromEntries(changed.map(({ id }) => [id, after[id] ?? ''])))
}

type Trade = Extract<Command, { type: 'ProposeTrade' }>

/** "If you agree to …, then we agree to … The rest stays as …" */
export function tellTrade(setting: Setting, speech: Speech, { from, get, give }: Omit<Trade, 'type'>): string {
  const named = Object.keys(get).length + Object.keys(give).length
  const sentence = speech.say('negotiation.tradeSentence', {
    get: tellTerms(setting, speech, get),
    give: tellTerms(setting, speech, give),
  })
  if (named >= setting.issues.length) return sentence
  return speech.join([sentence, speech.say(`negotiation.rest-${from}`)])
}

/** What the buyer says with a move; empty for the demand that was there before the talk. */
export function tellLine(setting: Setting, speech: Speech, line: Line | null, issue?: string | null): string {
  const spoken = line && setting.scenario.buyer.lines[line.on][line.n]
  if (!spoken) return ''
  return speech.text(spoken).replaceAll('{issue}', issue ? issueName(setting, speech, issue) : '')
}

/** What our move was, as we did it. */
export function tellOurs(setting: Setting, speech: Speech, move: Move & { by: 'us' }, before?: Offer): string {
  switch (move.what) {
    case 'offer': {
      if (move.round === 0) return speech.say('negotiation.ourQuote', { terms: tellTerms(setting, speech, move.offer) })
      return speech.say('negotiation.weOffer', { terms: tellChange(setting, speech, before, move.offer) })
    }
    case 'trade':
      return tellTrade(setting, speech, move)
    case 'question':
      return move.issue === null
        ? speech.say('negotiation.weAskAlternative')
        : speech.say('negotiation.weAsk', { issue: issueName(setting, speech, move.issue) })
    case 'accept':
    case 'walk':
      return speech.say(`negotiation.we-${move.what}`)
    default:
      return move satisfies never
  }
}

/** What was learned from an answer. */
export function tellAnswer(
  setting: Setting,
  speech: Speech,
  { issue, candour, level }: Pick<Extract<Move, { what: 'answer' }>, 'issue' | 'candour' | 'level'>,
): string {
  if (candour === 'withheld') return speech.say('negotiation.answer-withheld')
  if (issue === null) return speech.say(`negotiation.answerLimit-${candour}`, { points: points(speech, level) })
  return speech.say(`negotiation.answer-${candour}`, {
    issue: issueName(setting, speech, issue),
    share: speech.percent(level / setting.issues.length),
  })
}

/** What happened, title first. */
export function tellEvent(setting: Setting, speech: Speech, id: string): string {
  const event = setting.events.find((one) => one.id === id)
  if (!event) return id
  return speech.say('negotiation.event', { title: speech.text(event.title), text: speech.text(event.text) })
}

/** What a move of theirs, or an event, brought. `before`: their package until then. */
export function tellTheirs(setting: Setting, speech: Speech, move: Move, before?: Offer): string {
  if (move.by === 'us') return ''
  switch (move.what) {
    case 'offer': {
      const params = { terms: tellChange(setting, speech, before, move.offer), points: points(speech, move.worth) }
      return speech.say(move.round === 0 ? 'negotiation.theyDemand' : 'negotiation.theyOffer', params)
    }
    case 'answer':
      return tellAnswer(setting, speech, move)
    case 'accept':
    case 'leave':
      return speech.say(`negotiation.they-${move.what}`)
    case 'event':
      return tellEvent(setting, speech, move.event)
    default:
      return move satisfies never
  }
}

/** The last package of the same side. */
export function packageBefore(moves: readonly Move[], n: number): Offer | undefined {
  const move = moves[n]
  return moves.slice(0, n).findLast((one): one is Move & { offer: Offer } => 'offer' in one && one.by === move?.by)
    ?.offer
}

/** All that happened between two views, in one breath, for the live region: each line and each offer once. */
export function tellNews(setting: Setting, speech: Speech, before: Table, after: Table): string {
  const name = speech.text(setting.scenario.buyer.name)
  const said: string[] = []
  let theirs = before.theirs
  for (const move of after.moves.slice(before.moves.length)) {
    if (move.by === 'us') continue
    const line = 'line' in move ? tellLine(setting, speech, move.line, 'issue' in move ? move.issue : null) : ''
    if (line) said.push(speech.say('negotiation.says', { name, line }))
    said.push(tellTheirs(setting, speech, move, theirs))
    if (move.what === 'offer') theirs = move.offer
  }
  if (after.phase === 'last-word') said.push(speech.say('negotiation.lastWordSaid'))
  if (after.phase === 'talk' && after.round > before.round)
    said.push(speech.say('negotiation.roundOf', { n: after.round, all: after.rounds }))
  return speech.join(said)
}

/** A command as what one does. */
export function tellCommand(setting: Setting, speech: Speech, command: Command): string {
  switch (command.type) {
    case 'MakeOffer':
      return speech.say('negotiation.do-MakeOffer', { terms: tellTerms(setting, speech, command.offer) })
    case 'ProposeTrade':
      return tellTrade(setting, speech, command)
    case 'AskPriority':
      return speech.say('negotiation.do-AskPriority', { issue: issueName(setting, speech, command.issue) })
    case 'AskAlternative':
    case 'Accept':
    case 'WalkAway':
      return speech.say(`negotiation.do-${command.type}`)
    default:
      return command satisfies never
  }
}

/** Why a command is refused. An unknown code shows itself. */
export function tellRefusal(setting: Setting, speech: Speech, { code, params, missing }: Refusal): string {
  const said: Record<string, string | number> = { ...params }
  if (typeof params?.issue === 'string') {
    said.issue = issueName(setting, speech, params.issue)
    if (typeof params.option === 'string') said.option = optionName(setting, speech, params.issue, params.option)
  }
  if (missing) said.missing = speech.list(missing.map((id) => issueName(setting, speech, id)))
  return speech.say(`refusal.${code}`, said)
}
