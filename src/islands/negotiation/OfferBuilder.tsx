import { useStore } from '@nanostores/preact'
import { lastProposal } from '../../sim/negotiation/packages.ts'
import { permit } from '../../sim/negotiation/permit.ts'
import type { Table } from '../../sim/negotiation/view.ts'
import { changedIssues, commandOf, type Draft, termsOf } from './draft.ts'
import { once, useTable } from './handle.ts'
import { IssueRow } from './IssueRow.tsx'
import { tellRefusal, tellTerms } from './tell.ts'
import { Worth } from './Worth.tsx'

/** Puts a package together and sends it, plainly or on a condition. */
export function OfferBuilder({ table }: { table: Table }) {
  const { setting, speech, name, levels, $draft } = useTable()
  const draft = useStore($draft)
  return (
    <section class="nego-builder" aria-labelledby={`${name}-builder`}>
      <div class="nego-head">
        <levels.Section id={`${name}-builder`} tabIndex={-1}>
          {speech.say('negotiation.builder')}
        </levels.Section>
        {setting.issues.length > 1 && <Mode draft={draft} />}
        {setting.issues.length > 1 && <SetAll table={table} />}
      </div>
      <div class="nego-scroll nego-issues">
        {setting.issues.map((issue) => (
          <IssueRow key={issue.id} issue={issue} table={table} />
        ))}
      </div>
      <div class="nego-foot">
        <Worth table={table} offer={draft.chosen} />
        <Send table={table} draft={draft} />
      </div>
    </section>
  )
}

/** Plain offer or conditional trade. */
function Mode({ draft }: { draft: Draft }) {
  const { speech, name, $draft } = useTable()
  return (
    <fieldset class="nego-switch">
      <legend class="visually-hidden">{speech.say('negotiation.mode')}</legend>
      {(['offer', 'trade'] as const).map((mode) => (
        <label key={mode}>
          <input
            type="radio"
            name={`${name}-mode`}
            value={mode}
            checked={draft.mode === mode}
            onChange={() => $draft.set({ ...$draft.get(), mode })}
          />
          <span>{speech.say(`negotiation.mode-${mode}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Sets every issue as one side last had it. */
function SetAll({ table }: { table: Table }) {
  const { speech, $draft } = useTable()
  return (
    <p class="nego-setall">
      <span>{speech.say('negotiation.setAll')}</span>
      {(['ours', 'theirs'] as const).map((side) => (
        <button
          key={side}
          type="button"
          class="desk-link"
          onClick={() => $draft.set({ ...$draft.get(), chosen: table[side] })}
        >
          {speech.say(`negotiation.setAll-${side}`)}
        </button>
      ))}
    </p>
  )
}

function Send({ draft, table }: { draft: Draft; table: Table }) {
  const { setting, session, speech, name, $draft, send } = useTable()
  const refusal = permit(setting, table, commandOf(setting, table, draft))
  const hint = `${name}-why`
  const isRepeat = changedIssues(setting, lastProposal(table), draft.chosen).length === 0
  const about = isRepeat ? 'repeatAbout' : draft.mode === 'trade' ? 'tradeAbout' : 'offerAbout'
  return (
    <div class="nego-send">
      {draft.mode === 'trade' && <Condition draft={draft} table={table} />}
      <div class="nego-send-acts">
        <p id={hint} class="desk-soft">
          {refusal ? tellRefusal(setting, speech, refusal) : speech.say(`negotiation.${about}`)}
        </p>
        <button
          type="button"
          class="desk-button desk-main-button"
          data-send
          aria-disabled={refusal !== null}
          aria-describedby={hint}
          // As it is now: a quick hand presses before the last choice is drawn.
          onClick={once(() => void send(commandOf(setting, session.$view.get(), $draft.get())))}
        >
          {speech.say(draft.mode === 'trade' ? 'negotiation.sendTrade' : 'negotiation.sendOffer')}
        </button>
      </div>
    </div>
  )
}

/** The trade as it will be said. */
function Condition({ draft, table }: { draft: Draft; table: Table }) {
  const { setting, speech } = useTable()
  const { get, give } = termsOf(setting, table, draft.chosen)
  const told = (terms: typeof get) =>
    Object.keys(terms).length > 0 ? tellTerms(setting, speech, terms) : speech.say('negotiation.chooseTerms')
  return (
    <dl class="nego-condition">
      <div>
        <dt>{speech.say('negotiation.ifYou')}</dt>
        <dd>{told(get)}</dd>
      </div>
      <div>
        <dt>{speech.say('negotiation.thenWe')}</dt>
        <dd>{told(give)}</dd>
      </div>
    </dl>
  )
}
