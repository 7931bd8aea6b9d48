import { useStore } from '@nanostores/preact'
import { useMemo, useState } from 'preact/hooks'
import type { HostView } from '../../../stores/live/host.ts'
import { $choice, choose } from './choice.ts'
import { useHost } from './context.ts'
import { PersonRow } from './PersonRow.tsx'
import { FILTERS, type Filter, rowsOf, SORTS, type Sort } from './rows.ts'

/** Rows drawn at a time: a room of a thousand is leafed through, and an update costs a page. */
const PAGE = 50

/** Everyone in the room. On a phone each row is a card. */
export function People({ view }: { view: HostView }) {
  const { speech, say, act } = useHost()
  const choice = useStore($choice)
  const [page, turn] = useState(0)
  const rows = useMemo(() => rowsOf(view, choice), [view, choice])
  const from = Math.min(page, Math.max(0, Math.ceil(rows.length / PAGE) - 1)) * PAGE
  const shown = rows.slice(from, from + PAGE)
  const waiting = view.seats.filter(({ status }) => status === 'waiting')
  return (
    <section class="live-people" aria-labelledby="live-people-title">
      <h2 id="live-people-title">{say('people')}</h2>
      <div class="live-tools">
        <label>
          {say('filter')}
          <select
            value={choice.filter}
            onChange={(event) => choose({ filter: event.currentTarget.value as Filter, alert: null })}
          >
            {FILTERS.map((filter) => (
              <option key={filter} value={filter}>
                {say(`filter-${filter}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('sortBy')}
          <select value={choice.sort} onChange={(event) => choose({ sort: event.currentTarget.value as Sort })}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {say(sort)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('find')}
          <input type="search" value={choice.find} onInput={(event) => choose({ find: event.currentTarget.value })} />
        </label>
        {choice.alert && (
          <button type="button" class="button" onClick={() => choose({ alert: null })}>
            {speech.say(`alert.row-${choice.alert}`)} ×
          </button>
        )}
        {waiting.length > 0 && (
          <button
            type="button"
            class="button first"
            onClick={() => {
              for (const { seat } of waiting) void act({ type: 'Admit', seat })
            }}
          >
            {say('admitAll')}
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <p class="live-soft">{say('noRows')}</p>
      ) : (
        <table class="live-table">
          <thead>
            <tr>
              {(['name', 'where', 'last', 'result', 'signs', 'acts'] as const).map((column) => (
                <th key={column} scope="col" aria-sort={choice.sort === column ? 'ascending' : undefined}>
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PersonRow key={row.seat.seat} row={row} view={view} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > PAGE && (
        <p class="live-acts">
          <button
            type="button"
            class="button"
            aria-disabled={from === 0}
            onClick={() => turn(Math.max(0, from / PAGE - 1))}
          >
            {say('previous')}
          </button>
          <span>{say('page', { from: from + 1, to: from + shown.length, all: rows.length })}</span>
          <button
            type="button"
            class="button"
            aria-disabled={from + PAGE >= rows.length}
            onClick={() => from + PAGE < rows.length && turn(from / PAGE + 1)}
          >
            {say('next')}
          </button>
        </p>
      )}
    </section>
  )
}
