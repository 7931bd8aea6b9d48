/** What the bench asks of its clients, and what they tell. */

export interface Load {
  readonly port: number
  readonly rooms: number
  /** Trainees of each room. */
  readonly seats: number
  /** How long each trainee plays a command every five seconds. */
  readonly seconds: number
  /** How long all play as fast as answers come. */
  readonly capacitySeconds: number
  /** Whether one then plays on to the end. */
  readonly growth: boolean
}

/** Milliseconds. */
export interface Shares {
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly count: number
}

export type Paced = {
  readonly commands: number
  /** From sending a command to its answer. */
  readonly answer: Shares
  /** From sending a command to the sender's own view of it. */
  readonly view: Shares
  /** From sending a host's act to each trainee that hears of it … */
  readonly heard: Shares
  /** … and to the last of them. */
  readonly heardByAll: Shares
  /** Bytes that hosts were sent, a command of a trainee. */
  readonly hostBytes: number
}

export type Capacity = {
  readonly perSecond: number
  readonly answer: Shares
  readonly hostBytes: number
}

export type Growth = {
  /** Bytes that a trainee was sent for a turn, in the first and the last quarter of a run. */
  readonly early: number
  readonly late: number
  /** Turns of a whole run. */
  readonly turns: number
}

export type News =
  | { readonly phase: 'paced' | 'capacity' }
  | ({ readonly phase: 'paced-done' } & Paced)
  | ({ readonly phase: 'capacity-done' } & Capacity)
  | ({ readonly phase: 'growth' } & Growth)
