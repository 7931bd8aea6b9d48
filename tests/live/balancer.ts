import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * Stands where a load balancer would: each new connection goes to one of the servers that answer. It can cut the
 * connections that run through it, at whatever byte they are.
 */
export interface Balancer {
  readonly origin: string
  /** Cuts each connection with this chance; gives how many were cut. */
  cut(chance: number): number
  close(): Promise<void>
}

export async function balancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let next = 0
  const server = createServer((client) => {
    open.add(client)
    client.once('close', () => open.delete(client))
    client.on('error', () => client.destroy())
    next += 1
    join(
      client,
      ports.map((_, n) => ports[(next + n) % ports.length] ?? 0),
    )
  })
  server.listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut(chance) {
      const unlucky = [...open].filter(() => Math.random() < chance)
      for (const socket of unlucky) socket.resetAndDestroy()
      return unlucky.length
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Tries the servers in turn; where none answers, the client is hung up on. */
function join(client: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) return void client.resetAndDestroy()
  const upstream = connect(port, '127.0.0.1')
  let joined = false
  upstream.once('connect', () => {
    joined = true
    client.pipe(upstream).pipe(client)
  })
  upstream.on('error', () => {
    if (joined) client.resetAndDestroy()
    else join(client, others)
  })
  upstream.on('close', () => joined && client.destroy())
  client.once('close', () => upstream.destroy())
}
