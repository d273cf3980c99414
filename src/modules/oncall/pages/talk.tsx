import { timeOf } from '../../../kernel/instant.ts'
import type { FormState } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, TextArea } from '../../../ui/forms.tsx'
import { Card, Empty, Small, Timeline } from '../../../ui/parts.tsx'
import type { NightStory } from '../actions/night.ts'
import { CHAT_LENGTH, type Side } from '../model/speech.ts'
import type { Call } from '../model.ts'
import { talkWords } from '../words.ts'

const c = talkWords.chat

/**
 * Talking in the browser; ui/islands/speech fills it in and shows it where it can. Without script it stays hidden: she is called back.
 * It lies outside the parts that refresh themselves, so that talking goes on.
 */
export const SpeechCard = ({ call, side }: { call: Call; side: Side }) => (
  <section id="spraak" class="sl-card sl-card--info" hidden data-oproep={call.id} data-kant={side === 'resident' ? 'beller' : 'opnemer'} data-vraagt={call.channel === 'browser' ? 'meteen' : 'op-verzoek'} data-woorden={JSON.stringify(talkWords[side])}>
    <h2 class="utrecht-heading-2">{talkWords[side].title}</h2>
    <p class="utrecht-paragraph">{talkWords[side].intro}</p>
    <p class="utrecht-paragraph" role="status" id="spraak-stand" />
    <div class="sl-buttons" id="spraak-knoppen" />
  </section>
)

type Shown = { story: NightStory; side: Side }

/** What was written so far, the caller's and the line's. */
function ChatLines({ story: { chat, names }, side }: Shown) {
  if (chat.length === 0) return <Empty>{c.none}</Empty>
  const who = (by: Side, accountId: string): string => (by === side ? c.you : by === 'resident' ? c.caller : names.get(accountId) ?? c.desk)
  return <Timeline items={chat.map((one) => ({ time: timeOf(one.writtenAt), dateTime: one.writtenAt, text: who(one.side, one.accountId), detail: one.words }))} />
}

type ChatProps = Shown & { action: string; state: FormState; open: boolean }

/** Writing when talking is impossible; it ends with the call. */
export const Chat = ({ action, state, open, ...shown }: ChatProps) => (
  <Card title={shown.side === 'resident' ? c.title : c.deskTitle} id="schrijven">
    <div id="geschreven" data-deel="nieuws" aria-live="polite"><ChatLines {...shown} /></div>
    {open ? (
      <div id="schrijfvak" data-deel="vak">
        {shown.side === 'resident' && <Small>{c.intro}</Small>}
        <ErrorSummary errors={state.errors} />
        <Form action={action} token={state.token}>
          <TextArea {...field(state, 'bericht')} label={c.label} rows={2} maxLength={CHAT_LENGTH} required />
          <p><Button tone="quiet">{c.act}</Button></p>
        </Form>
      </div>
    ) : <Small>{c.gone}</Small>}
  </Card>
)
