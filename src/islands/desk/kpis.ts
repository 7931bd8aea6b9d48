import { type PipelineKpis, pipelineKpis } from '../../kpi/pipeline.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Setting } from '../../sim/territory/setting.ts'

/** The shared measures of a pipeline, taken of this desk as the seller knows it. */
export function kpisOf(setting: Setting, desk: Desk): PipelineKpis {
  return pipelineKpis(
    desk.deals.map((deal) => ({
      stage: deal.stage,
      entered: setting.stageIndex.get(setting.accounts[deal.n]?.stage ?? '') ?? 0,
      status: deal.status,
      amount: deal.amount.mean,
    })),
    setting.stages.map((stage) => stage.advanceShare),
    desk.bookings,
    setting.scenario.quota,
  )
}
