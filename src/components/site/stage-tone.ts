const TONES = 6

/** Tone of stage `n` (from 0) of `count` as inline style: the ramp is spread over the stages, its ends always used. */
export function stageTone(n: number, count: number): string {
  const tone = 1 + Math.round((n * (TONES - 1)) / Math.max(1, count - 1))
  return `--tone:var(--stage-${tone});--on-tone:var(--on-stage-${tone})`
}
