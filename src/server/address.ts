/** Where the server listens. */
export interface Address {
  readonly port: number
  readonly host: string
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
