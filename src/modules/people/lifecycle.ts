import type { InvitationState } from './model.ts'

export type InvitationAct = 'accept' | 'send-new-code' | 'end' | 'leave'
type Transition = { from: InvitationState; act: InvitationAct; to: InvitationState; by: readonly string[] }

/** The life of an invitation. The resident decides who looks along; who was invited may say yes and may leave. */
export const invitation: readonly Transition[] = [
  { from: 'invited', act: 'accept', to: 'accepted', by: ['network-member'] },
  { from: 'invited', act: 'send-new-code', to: 'invited', by: ['resident'] },
  { from: 'invited', act: 'end', to: 'ended', by: ['resident'] },
  { from: 'accepted', act: 'end', to: 'ended', by: ['resident'] },
  { from: 'accepted', act: 'leave', to: 'ended', by: ['network-member'] },
]

/** The state after an act by somebody in this role, or undefined when it cannot be. */
export const afterAct = (from: InvitationState, act: InvitationAct, role: string): InvitationState | undefined =>
  invitation.find((one) => one.from === from && one.act === act && one.by.includes(role))?.to
