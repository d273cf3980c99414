import type { Instant } from '../../../kernel/instant.ts'

/** How long one text of a browser may be: the way to itself, without video. */
export const SDP_LENGTH = 9000
/** How long one line of a chat may be. */
export const CHAT_LENGTH = 1000

/** Who of the two speaks or writes. */
export type Side = 'resident' | 'desk'
export type SpeechState = 'none' | 'asked' | 'offered' | 'answered' | 'connected' | 'ended'
export const speechActs = ['ask', 'offer', 'answer', 'connect', 'fail', 'hang-up'] as const
export type SpeechAct = (typeof speechActs)[number]
export type SpeechEnd = 'hung-up' | 'failed' | 'replaced' | 'call-over'

type SpeechBase = { id: string; callId: string; askedAt: Instant }
type Offered = { offer: string; offeredBy: string; offeredAt: Instant }
type AnsweredOffer = Offered & { answer: string; answeredAt: Instant }
/** One attempt to talk in the browser: she can, somebody offers, her browser answers, both hear each other. */
export type Speech = SpeechBase & (
  | { state: 'asked' }
  | { state: 'offered' } & Offered
  | { state: 'answered' } & AnsweredOffer
  | { state: 'connected'; connectedAt: Instant } & AnsweredOffer
  | { state: 'ended'; how: SpeechEnd; endedAt: Instant; offeredBy: string | null; connectedAt: Instant | null }
)

export type ChatLine = { id: string; side: Side; accountId: string; words: string; writtenAt: Instant }
