/** Tells, as the last line of the output, how many seconds of processor time this process has used. */
export function tellProcessorTime(): void {
  const { user, system } = process.cpuUsage()
  console.log(((user + system) / 1e6).toFixed(2))
}
