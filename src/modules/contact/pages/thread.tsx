import { formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import type { Language } from '../../../kernel/language.ts'
import { Card, Chip, Notice, Small, Stack } from '../../../ui/parts.tsx'
import type { Matter, MatterKind, MatterMessage, MatterNow, MatterState } from '../model.ts'
import { ownNames, ownWords } from './own.ts'

const tones = { sent: 'attention', read: 'info', answered: 'good', closed: 'neutral', withdrawn: 'neutral' } as const

export const StateChip = ({ state, lang }: { state: MatterState; lang: Language }) => <Chip tone={tones[state]}>{ownNames(lang).stateNames[state]}</Chip>

const outcomeWords = (kind: MatterKind, lang: Language) => (kind === 'complaint' ? ownNames(lang).complaintOutcomeNames : ownNames(lang).outcomeNames)

type Said = { matter: Matter; message: MatterMessage; ownAccount: string; lang: Language }

function whoWrote({ message, ownAccount, lang }: Said): string {
  const w = ownWords(lang).mine
  if (message.accountId === ownAccount) return w.you
  const name = message.name ?? w.somebody
  return message.side === 'sender' && message.way === 'phone' ? w.wroteFor(name) : name
}

const Message = (said: Said) => {
  const { matter, message, lang } = said
  const w = ownWords(lang).mine
  return (
    <Card level={3} tone={message.side === 'reader' ? 'good' : 'plain'} title={<>{whoWrote(said)} <Small>{formatInstant(message.at, lang)}</Small></>}>
      {message.outcome && <p><strong>{outcomeWords(matter.kind, lang)[message.outcome]}</strong></p>}
      {message.words.split(/\n+/).map((line) => <p>{line}</p>)}
      {message.side === 'sender' && message.readAt && <Small>{w.readOn(message.readBy ?? w.somebody, formatInstant(message.readAt, lang))}</Small>}
    </Card>
  )
}

/** All that was written in a matter, oldest first. */
export const Thread = ({ matter, ownAccount, lang }: { matter: Matter; ownAccount: string; lang: Language }) => (
  <Stack>{matter.messages.map((message) => <Message matter={matter} message={message} ownAccount={ownAccount} lang={lang} />)}</Stack>
)

/** Where it lies now and what happens when nobody acts; nothing when it was answered or ended. */
export function Where({ matter: { owner, late, state, answerBy }, lang }: { matter: MatterNow; lang: Language }) {
  const w = ownWords(lang).mine
  if (!owner) return null
  return (
    <Notice tone={late ? 'attention' : 'info'} title={w.now(owner.name ?? w.somebody)}>
      {state === 'sent' ? w.notRead(formatInstant(owner.due, lang)) : ''} {late ? w.late : `${w.answerBefore(formatDay(answerBy, lang, 'weekday'))}.`}
    </Notice>
  )
}
