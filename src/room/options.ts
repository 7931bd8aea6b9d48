/** How a room is played; said when it is made, and the same for all its life. */
export interface Options {
  readonly pace: Pace
  /** `null`: everyone plays a run of their own. */
  readonly teams: Teams | null
  readonly admission: Admission
  /** Names that are let in at once where `admission` is `list`. */
  readonly guests: readonly string[]
  /** Seats at most, 1 to 1,000. */
  readonly capacity: number
  /** The bot that plays the rounds which a late comer has missed. */
  readonly latePolicy: string
}

export interface Pace {
  /** Steps of the simulation in a round (weeks of a territory); `null`: the whole run is one round, at one's own pace. */
  readonly steps: number | null
  /** Milliseconds of a round; `null`: no clock, the host ends it. */
  readonly ms: number | null
  /** Each round after the first begins paused, so that the host can speak first. */
  readonly pauseBetween: boolean
}

export interface Teams {
  /** One name a team, 1 to 200. */
  readonly names: readonly string[]
  /**
   * `majority`: what more than half of the members who are there propose is done.
   * `speaker`: what the team's speaker commands is done; the others' proposals are shown.
   */
  readonly decides: 'majority' | 'speaker'
}

/** `open`: who joins has a seat. `ask`: waits for the host. `list`: guests have a seat, others wait. */
export type Admission = 'open' | 'ask' | 'list'
