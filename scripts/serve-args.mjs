/**
 * What Node is started with to serve the course. Young objects get 4 MiB at a time instead of 16: a thousand trainees then
 * take 200 MiB instead of 300, for a little more collecting (docs/scaling.md).
 */
export const SERVE_ARGS = ['--max-semi-space-size=4']
