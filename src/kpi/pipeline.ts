/**
 * Measures of a pipeline at one moment, pure: the desk, the room's dashboard and an imported deal log share them.
 * Formulas: docs/model.md, "Measures". A deal is only what the measures need of it.
 */
export interface PipelineDeal {
  /** Index of the stage where the deal stands, or stood when it closed. */
  readonly stage: number
  /** Furthest stage reached counts from `entered`; a deal that came in at stage 2 never entered 0 and 1. */
  readonly entered: number
  readonly status: 'open' | 'won' | 'lost' | 'undecided' | 'disqualified'
  /** Money, as estimated now. */
  readonly amount: number
}

export interface StageKpi {
  readonly count: number
  readonly amount: number
  /** Deals that went on ÷ deals that left the stage, won or not; `null` while none has left. */
  readonly conversion: number | null
}

export interface PipelineKpis {
  readonly count: number
  readonly amount: number
  /** Σ amount × the product of the stages' advance shares still to come. */
  readonly weighted: number
  readonly bookings: number
  /** Quota − bookings − weighted, not under 0. */
  readonly gap: number
  /** Open amount ÷ (quota − bookings); `null` once the quota is met. */
  readonly coverage: number | null
  readonly stages: readonly StageKpi[]
}

export function pipelineKpis(
  deals: readonly PipelineDeal[],
  shares: readonly number[],
  bookings: number,
  quota: number,
): PipelineKpis {
  const open = deals.filter((deal) => deal.status === 'open')
  const amount = sum(open.map((deal) => deal.amount))
  const weighted = sum(open.map((deal) => deal.amount * chanceFrom(shares, deal.stage)))
  return {
    count: open.length,
    amount,
    weighted,
    bookings,
    gap: Math.max(0, quota - bookings - weighted),
    coverage: bookings >= quota ? null : amount / (quota - bookings),
    stages: shares.map((_, stage) => stageKpi(deals, stage)),
  }
}

/** Chance to win from a stage on, as the process's own shares have it. */
export function chanceFrom(shares: readonly number[], stage: number): number {
  return shares.slice(stage).reduce((chance, share) => chance * share, 1)
}

function stageKpi(deals: readonly PipelineDeal[], stage: number): StageKpi {
  const here = deals.filter((deal) => deal.status === 'open' && deal.stage === stage)
  const advanced = deals.filter((deal) => deal.entered <= stage && (deal.stage > stage || deal.status === 'won'))
  const stopped = deals.filter((deal) => deal.stage === stage && deal.status !== 'open' && deal.status !== 'won')
  const left = advanced.length + stopped.length
  return {
    count: here.length,
    amount: sum(here.map((deal) => deal.amount)),
    conversion: left === 0 ? null : advanced.length / left,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
