import { connect, type Socket } from 'node:net'

/**
 * POST over one kept connection, one at a time, with as little work as can be: Node's own client would need as much
 * of the machine as the server that is measured.
 */
export interface Poster {
  /** Resolves with the body of the answer. Where the server hangs up first, the same is sent again, as browsers do. */
  post(path: string, cookie: string, body: string): Promise<string>
  close(): void
}

interface Line {
  readonly socket: Socket
  hear: (body: string) => void
  broke: (error: Error) => void
}

export function poster(port: number): Poster {
  const host = `127.0.0.1:${port}`
  let line: Line | undefined

  const once = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      // Servers hang up on who is silent for a while.
      if (!line || line.socket.destroyed || line.socket.readableEnded) line = openLine(port)
      line.hear = resolve
      line.broke = reject
      line.socket.write(text)
    })

  return {
    post(path, cookie, body) {
      const text =
        `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: ${cookie}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
      return once(text).catch(() => once(text))
    },
    close: () => line?.socket.destroy(),
  }
}

function openLine(port: number): Line {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const line: Line = { socket, hear: () => {}, broke: () => {} }
  let rest = ''
  // Answers to commands are plain ASCII, so characters are bytes.
  socket.setEncoding('latin1')
  socket.on('data', (piece: string) => {
    rest += piece
    const head = rest.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = /content-length: *(\d+)/i.exec(rest.slice(0, head))?.[1]
    if (length === undefined) return void socket.destroy(new Error('an answer without a length'))
    const end = head + 4 + Number(length)
    if (rest.length < end) return
    const body = rest.slice(head + 4, end)
    rest = rest.slice(end)
    line.hear(body)
  })
  socket.on('error', (error) => line.broke(error))
  socket.on('end', () => socket.destroy())
  socket.on('close', () => line.broke(new Error('the server hung up')))
  return line
}
