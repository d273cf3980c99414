/** What the line promises (shared quality, reliability 1): the next step is never later than this after its time. */
export const PROMISED = { lateSeconds: 5 } as const
