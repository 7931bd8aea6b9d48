import type { Style } from '../../../schema/scenario/negotiation.ts'
import type { Bot } from './bot.ts'
import { anchorer, sharer } from './characters.ts'
import { micro } from './micro.ts'
import { boulware, conceder, linear } from './time.ts'
import { titForTat } from './tit-for-tat.ts'

/** Every way of bargaining, by the name that scenarios and the command line give it. */
export const bots: Readonly<Record<Style, Bot>> = {
  boulware,
  linear,
  conceder,
  'tit-for-tat': titForTat,
  micro,
  anchorer,
  sharer,
}
