/** Where the server listens. */
export interface Address {
  readonly port: number
  readonly host: string
}

const DEFAULT: Address = { port: 4321, host: '127.0.0.1' }

/** Reads PORT and HOST. What is not given is the default; what cannot be understood is an error in one line. */
export function addressFrom(env: Readonly<Record<string, string | undefined>>): Address | { readonly error: string } {
  const host = env.HOST?.trim() || DEFAULT.host
  const written = env.PORT?.trim()
  if (!written) return { ...DEFAULT, host }
  const port = Number(written)
  if (/^\d+$/.test(written) && port >= 1 && port <= 65_535) return { port, host }
  return { error: `PORT is "${written}"; write a number between 1 and 65535, such as PORT=4321.` }
}

/** What a person types into the browser. */
export function urlOf({ host, port }: Address): string {
  const isHere = ['127.0.0.1', '0.0.0.0', '::1', '::', 'localhost'].includes(host)
  const name = isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Why the server could not begin, and what to do. */
export function explainListenError(error: NodeJS.ErrnoException, { port, host }: Address): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port < 65_535 ? port + 1 : 4321} npm start.`
    case 'EACCES':
      return `Port ${port} may not be used by this account. Choose one above 1023, such as PORT=4321.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine. Leave it out, or write HOST=0.0.0.0 for all of them.`
    default:
      return `The server could not begin at ${host}:${port}: ${error.message}`
  }
}
