import { brierOf } from '../../review/reliability.ts'

/** A stated chance and what came. */
export interface Statement {
  /** 0 to 1. */
  readonly chance: number
  readonly came: boolean
}

/** A forecast of the result, and the result. */
export interface Forecast {
  readonly stated: number
  readonly came: number
}

export interface RoomForecast {
  readonly statements: number
  /** Mean of (chance − outcome)²; `null` if nothing was stated. */
  readonly brier: number | null
  /** What was said on average less how often it came: above 0 the room hoped for too much. */
  readonly hope: number | null
  readonly forecasts: number
  /** Mean distance of the last forecasts from the results, as a share of the goal. */
  readonly error: number | null
  /** The same with its sign: above 0 they were too high. */
  readonly bias: number | null
}

/** How well the room foresaw. The last word of each counts; unfinished runs prove nothing and are left out before. */
export function forecastOf(
  statements: readonly Statement[],
  forecasts: readonly Forecast[],
  goal: number,
): RoomForecast {
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    statements: statements.length,
    brier: brierOf(statements),
    hope: mean(statements.map(({ chance, came }) => chance - Number(came))),
    forecasts: forecasts.length,
    error: mean(forecasts.map(({ stated, came }) => Math.abs(stated - came) / goal)),
    bias: mean(forecasts.map(({ stated, came }) => (stated - came) / goal)),
  }
}
