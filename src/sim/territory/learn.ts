import type { Estimate } from './desk.ts'
import { MODEL, sigmoid } from './rules.ts'
import type { Setting } from './setting.ts'

/** How estimates follow from what is seen: normal beliefs, updated by Bayes' rule (exact or to first order). */

/** What one more observation makes of an estimate: means weighted by precision. */
export function sharpen(prior: Estimate, value: number, noise: number): Estimate {
  // What is certain stays so; without this, infinite precision would make it no number at all.
  if (prior.sd === 0) return prior
  const before = 1 / (prior.sd * prior.sd)
  const seen = 1 / (noise * noise)
  return { mean: (prior.mean * before + value * seen) / (before + seen), sd: Math.sqrt(1 / (before + seen)) }
}

/**
 * The same for an amount, whose errors are factors: the belief is log-normal and so is the observation, hence exact in
 * logarithms. `noise` is the observation's standard deviation there.
 */
export function sharpenAmount(prior: Estimate, value: number, noise: number): Estimate {
  const spread = logSpread(prior)
  const log = { mean: Math.log(prior.mean) - (spread * spread) / 2, sd: spread }
  const after = sharpen(log, Math.log(value) + (noise * noise) / 2, noise)
  return amountBelief(Math.exp(after.mean + (after.sd * after.sd) / 2), after.sd)
}

/** A log-normal belief by its mean and its standard deviation in logarithms. */
export function amountBelief(mean: number, spread: number): Estimate {
  return { mean, sd: mean * Math.sqrt(Math.expm1(spread * spread)) }
}

/** Its standard deviation in logarithms. */
export function logSpread({ mean, sd }: Estimate): number {
  return Math.sqrt(Math.log1p((sd / mean) ** 2))
}

/** What a proof, given or withheld, says of the signal behind it: one step of an extended Kalman filter on a logistic outcome. */
export function learnFromProof(prior: Estimate, odds: number, proved: boolean): Estimate {
  const slope = MODEL.signalOnProof
  const variance = prior.sd * prior.sd
  const p = mixed(odds + slope * prior.mean, slope * slope * variance)
  const after = 1 / (1 / variance + slope * slope * p * (1 - p))
  return { mean: prior.mean + after * slope * ((proved ? 1 : 0) - p), sd: Math.sqrt(after) }
}

/** What a buyer's yes says of all its signals, each by its weight; `odds` = what the seller could see. */
export function learnFromDecision(setting: Setting, prior: readonly Estimate[], odds: number): Estimate[] {
  const weights = setting.playbook.signals.map((signal) => signal.weight)
  let mean = 0
  let variance = 0
  prior.forEach((estimate, k) => {
    mean += (weights[k] as number) * estimate.mean
    variance += (weights[k] as number) ** 2 * estimate.sd ** 2
  })
  const p = mixed(odds + mean, variance)
  const gain = 1 / (1 + variance * p * (1 - p))
  return prior.map((estimate, k) => {
    const pull = (weights[k] as number) * estimate.sd ** 2 * gain
    const left = 1 - (weights[k] as number) * pull * p * (1 - p)
    return { mean: estimate.mean + pull * (1 - p), sd: estimate.sd * Math.sqrt(left) }
  })
}

/** Mean of a logistic curve over a normal belief (MacKay 1992). */
function mixed(mean: number, variance: number): number {
  return sigmoid(mean / Math.sqrt(1 + (Math.PI * variance) / 8))
}
