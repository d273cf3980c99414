import { formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { Card, Chip, Notice, Small, Stack } from '../../../ui/parts.tsx'
import type { Matter, MatterKind, MatterMessage, MatterNow, MatterState } from '../model.ts'
import { complaintOutcomeNames, outcomeNames, stateNames, words } from '../words.ts'

const tones = { sent: 'attention', read: 'info', answered: 'good', objected: 'attention', closed: 'neutral', withdrawn: 'neutral' } as const

/** Where a matter stands, in a word. */
export const StateChip = ({ state }: { state: MatterState }) => <Chip tone={tones[state]}>{stateNames[state]}</Chip>

const outcomeWords = (kind: MatterKind) => (kind === 'complaint' ? complaintOutcomeNames : outcomeNames)

type Said = { matter: Matter; message: MatterMessage; ownAccount: string }

function whoWrote({ message, ownAccount }: Said): string {
  const w = words.mine
  if (message.accountId === ownAccount) return w.you
  const name = message.name ?? w.somebody
  return message.side === 'sender' && message.way === 'phone' ? w.wroteFor(name) : name
}

const Message = (said: Said) => {
  const { matter, message } = said
  const w = words.mine
  return (
    <Card tone={message.side === 'reader' ? 'good' : 'plain'} title={<>{whoWrote(said)} <Small>{formatInstant(message.at, language())}</Small></>}>
      {message.outcome && <p><strong>{outcomeWords(matter.kind)[message.outcome]}</strong></p>}
      {message.words.split(/\n+/).map((line) => <p>{line}</p>)}
      {message.side === 'sender' && message.readAt && <Small>{w.readOn(message.readBy ?? w.somebody, formatInstant(message.readAt, language()))}</Small>}
    </Card>
  )
}

/** All that was written in a matter, oldest first. */
export const Thread = ({ matter, ownAccount }: { matter: Matter; ownAccount: string }) => (
  <Stack>{matter.messages.map((message) => <Message matter={matter} message={message} ownAccount={ownAccount} />)}</Stack>
)

/** Where it lies now and what happens when nobody acts; nothing when it was answered or ended. */
export function Where({ matter: { owner, late, state, answerBy } }: { matter: MatterNow }) {
  const w = words.mine
  if (!owner) return null
  return (
    <Notice tone={late ? 'attention' : 'info'} title={w.now(owner.name ?? w.somebody)}>
      {state === 'sent' ? w.notRead(formatInstant(owner.due, language())) : ''} {late ? w.late : `${w.answerBefore(formatDay(answerBy, language(), 'weekday'))}.`}
    </Notice>
  )
}
