/** Goes up when a client of the version before would misread something. A server refuses others with `other-version`. */
export const PROTOCOL_VERSION = 1

/** What a message may weigh. Whatever is larger is refused unread. */
export const LIMITS = {
  /** Bytes of a command's body. */
  command: 16_384,
  /** Bytes of the body that creates a room: it may bring a guest list. */
  create: 131_072,
  /** Seats of a room. */
  seats: 1_000,
  /** Runs that one act names. */
  runs: 200,
  teams: 200,
  /** Characters of a call for help, and of its answer. */
  text: 500,
  /** Commands that a client may have sent without an answer; so many ids are remembered for each seat and host. */
  unanswered: 64,
} as const
