import type { Move } from '../../sim/negotiation/view.ts'
import { useTable } from './handle.ts'
import { issueName, optionName, points, tellAnswer } from './tell.ts'

/** Every move as a row: the round, whose it was, the package, and what it is worth to us. */
export function TalkTable({ moves }: { moves: readonly Move[] }) {
  const { setting, speech } = useTable()
  return (
    <table class="nego-table">
      <caption class="visually-hidden">{speech.say('negotiation.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{speech.say('negotiation.columnRound')}</th>
          <th scope="col">{speech.say('negotiation.columnMove')}</th>
          {setting.issues.map(({ id, name }) => (
            <th scope="col" key={id}>
              {speech.text(name)}
            </th>
          ))}
          <th scope="col">{speech.say('negotiation.columnWorth')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move, n) => (
          <Row key={n} move={move} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ move }: { move: Move }) {
  const { setting, speech } = useTable()
  const { issues } = setting
  return (
    <tr data-by={move.by}>
      <td>{move.round === 0 ? speech.say('negotiation.beforehandShort') : move.round}</td>
      <th scope="row">{speech.say(`negotiation.move-${move.by}-${move.what}`)}</th>
      {'offer' in move ? (
        issues.map(({ id }) => <td key={id}>{optionName(setting, speech, id, move.offer[id] ?? '')}</td>)
      ) : (
        <td colSpan={issues.length}>{detail(move)}</td>
      )}
      <td class="figures">{'worth' in move && points(speech, move.worth)}</td>
    </tr>
  )

  function detail(other: Move): string {
    if (other.what === 'question')
      return other.issue === null ? speech.say('negotiation.alternative') : issueName(setting, speech, other.issue)
    if (other.what === 'answer') return tellAnswer(setting, speech, other)
    const event = other.what === 'event' && setting.events.find(({ id }) => id === other.event)
    return event ? speech.text(event.title) : ''
  }
}
