import type { Debrief, Point } from '../../../sim/negotiation/debrief.ts'
import { useDebrief } from '../handle.ts'
import { markedOffers, markedSolutions } from './marks.ts'

const SIDE = 300
const LEFT = 44
const TOP = 12
const BOTTOM = 40
const x = (worth: number) => LEFT + worth * SIDE
const y = (worth: number) => TOP + (1 - worth) * SIDE
const at = ({ ours, theirs }: Pick<Point, 'ours' | 'theirs'>) => `${x(ours).toFixed(1)} ${y(theirs).toFixed(1)}`

/** Every offer between what it was worth to us (to the right) and to them (upwards); the table beside it has the same. */
export function Plane({ data }: { data: Debrief }) {
  const { speech } = useDebrief()
  return (
    <svg
      class="plane-picture"
      viewBox={`0 0 ${LEFT + SIDE + 14} ${TOP + SIDE + BOTTOM}`}
      role="img"
      aria-label={speech.say('debrief.planePicture', { n: data.offers.length })}
    >
      <Frame data={data} />
      <path class="plane-frontier" d={data.frontier.map((point, n) => `${n ? 'L' : 'M'}${at(point)}`).join('')} />
      {data.frontier.map((point, n) => (
        <circle key={n} class="plane-frontier-point" cx={x(point.ours)} cy={y(point.theirs)} r="2.5" />
      ))}
      {markedSolutions(data).map(({ point, labels }) => (
        <g key={at(point)} class="plane-solution">
          <path d={`M${at(point)}m-6 0l6 -6l6 6l-6 6z`} />
          <text x={x(point.ours) + 9} y={y(point.theirs) - 6}>
            {labels.join('')}
          </text>
        </g>
      ))}
      <Offers data={data} />
      {data.deal && <circle class="plane-deal" cx={x(data.deal.ours)} cy={y(data.deal.theirs)} r="10" />}
    </svg>
  )
}

/** Axes, both limits, and the corner in which a deal suits both. */
function Frame({ data: { limits } }: { data: Debrief }) {
  const { speech } = useDebrief()
  return (
    <g class="plane-frame">
      <rect
        class="plane-zone"
        x={x(limits.ours)}
        y={TOP}
        width={(1 - limits.ours) * SIDE}
        height={(1 - limits.theirs) * SIDE}
      />
      <path class="plane-limit" d={`M${x(limits.ours)} ${TOP}V${y(0)}M${LEFT} ${y(limits.theirs)}H${x(1)}`} />
      <path d={`M${LEFT} ${TOP}V${y(0)}H${x(1)}`} />
      {[0, 0.5, 1].map((worth) => (
        <g key={worth}>
          <text x={x(worth)} y={y(0) + 15} text-anchor="middle">
            {worth * 100}
          </text>
          <text x={LEFT - 6} y={y(worth) + 4} text-anchor="end">
            {worth * 100}
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={y(0) + 33} text-anchor="middle">
        {speech.say('debrief.planeUs')}
      </text>
      <text transform={`translate(12 ${y(0.5)}) rotate(-90)`} text-anchor="middle">
        {speech.say('debrief.planeThem')}
      </text>
    </g>
  )
}

/** Ours as discs, theirs as squares, each with its number (several beside it); a line joins each side's own. */
function Offers({ data }: { data: Debrief }) {
  return (
    <>
      {(['us', 'them'] as const).map((by) => (
        <path key={by} class={`plane-way is-${by}`} d={wayOf(data, by)} />
      ))}
      {(['us', 'them'] as const).flatMap((by) =>
        markedOffers(data, by).map(({ point, labels }) => {
          const [cx, cy] = [x(point.ours), y(point.theirs)]
          const isOne = labels.length === 1
          return (
            <g key={by + labels[0]} class={`plane-offer is-${by}`}>
              {by === 'us' ? <circle cx={cx} cy={cy} r="7.5" /> : <rect x={cx - 7} y={cy - 7} width="14" height="14" />}
              <text
                x={isOne ? cx : cx + 11}
                y={cy + 3.5}
                text-anchor={isOne ? 'middle' : 'start'}
                class={isOne ? undefined : 'is-beside'}
              >
                {labels.join(', ')}
              </text>
            </g>
          )
        }),
      )}
    </>
  )
}

function wayOf({ offers }: Debrief, by: 'us' | 'them'): string {
  const own = offers.filter((offer) => offer.by === by)
  return own.map((offer, n) => `${n ? 'L' : 'M'}${at(offer)}`).join('')
}
