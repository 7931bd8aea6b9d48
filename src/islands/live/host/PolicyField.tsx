import type { HostView } from '../../../stores/live/host.ts'
import { useHost } from './context.ts'

/** The bot that is offered first: a middling one, if there is one of that name. */
export function usualPolicy({ policies }: HostView): string {
  return policies.includes('average') ? 'average' : (policies[0] ?? '')
}

interface Props {
  readonly view: HostView
  readonly value: string
  choose(policy: string): void
}

/** Which bot is to play. */
export function PolicyField({ view, value, choose }: Props) {
  const { say } = useHost()
  return (
    <label class="live-field">
      {say('botPolicy')}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {view.policies.map((id) => (
          <option key={id} value={id}>
            {say(`policy-${id}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
