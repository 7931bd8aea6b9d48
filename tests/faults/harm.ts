import { setTimeout } from 'node:timers/promises'
import type { Balancer } from '../live/balancer.ts'
import type { ServerProcess } from '../live/server-process.ts'

/** What is done to the servers while people play. */

/** A moment nobody can foresee. */
const moment = (): Promise<void> => setTimeout(200 + Math.random() * 1_200)

export async function killAll(servers: readonly ServerProcess[], times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await moment()
    const server = servers[n % servers.length]
    await server?.kill()
    await server?.start()
  }
  await moment()
}

export async function cutLines(way: Balancer, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await moment()
    way.cut(0.5)
  }
  await moment()
}

/** One of several dies and stays away; the others serve its people. */
export async function loseOne(servers: readonly ServerProcess[]): Promise<void> {
  await moment()
  await moment()
  await servers[0]?.kill()
  await moment()
  await moment()
}
