import Callout from './Callout.astro'
import Check from './Check.astro'
import FunnelChart from './FunnelChart.astro'
import Mistake from './Mistake.astro'
import Note from './Reflect.astro'
import Scenario from './Scenario.astro'
import Source from './Source.astro'
import StageChart from './StageChart.astro'
import StageTable from './StageTable.astro'
import Step from './Step.astro'
import Term from './Term.astro'
import WorkedExample from './WorkedExample.astro'

/** What a lesson may use by name: `<Content components={parts} />`. docs/authoring.md tells authors of each. */
export const parts = {
  Callout,
  Check,
  FunnelChart,
  Mistake,
  Reflect: Note,
  Scenario,
  Source,
  StageChart,
  StageTable,
  Step,
  Term,
  WorkedExample,
}
