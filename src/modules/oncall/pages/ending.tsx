import { type Static, Type } from 'typebox'
import type { FormState } from '../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, NumberField, Radios, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, Details, Notice, Small, Stack } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import type { CallScreen } from '../actions/desk.ts'
import { askings } from '../actions/talk.ts'
import { outcomes, type Shift, togethers } from '../model.ts'
import { phoneWords } from '../words.nl/phone.ts'
import { outcomeNames, togetherNames, visitStateNames, words } from '../words.nl.ts'

const w = words.talk
const asForm = (state: FormState) => ({ ...state, errors: [...state.errors] })

/** What a worker sends during a call: notes, somebody who goes there, or how it ends. */
export const endingInput = Type.Object({
  uitkomst: Type.Enum([...outcomes, ...askings, 'send-visitor', 'keep-notes']),
  overgenomenDoor: Type.Optional(Type.String({ maxLength: 120 })),
  notities: Type.Optional(Type.String({ maxLength: 4000 })),
  bezoeker: Type.Optional(Type.String({ maxLength: 36 })),
  samen: Type.Optional(Type.Enum([...togethers])),
  minuten: Type.Optional(Type.Integer({ minimum: 5, maximum: 240 })),
})

type Shown = { screen: CallScreen; visitors: readonly Shift[]; state: FormState }

const Does = ({ does, tone = 'quiet', children }: { does: Static<typeof endingInput>['uitkomst']; tone?: 'quiet' | 'alarm' | 'main' | 'good'; children: preact.ComponentChildren }) =>
  <Button name="uitkomst" value={does} tone={tone}>{children}</Button>

const SendSomebody = ({ screen, visitors, state }: Shown) => (
  <Details summary={w.visit} open={state.errors.some((error) => error.field === 'bezoeker')}>
    <Stack>
      {screen.story.visits.map((visit) => <Notice tone="info" title={w.sentAlready}>{screen.story.names.get(visit.visitorId)}, {visitStateNames[visit.state]}</Notice>)}
      {visitors.length === 0 ? <Notice tone="attention">{w.noVisitors}</Notice> : (
        <>
          <Radios {...field(asForm(state), 'bezoeker')} label={w.who} options={visitors.map((one) => ({ value: one.accountId, label: one.name, hint: `${roleName(one.role)}${one.phone ? `, ${one.phone}` : ''}` }))} />
          <Radios {...field(asForm(state), 'samen')} label={w.company} options={togethers.map((one) => ({ value: one, label: togetherNames[one] }))} />
          <NumberField {...field(asForm(state), 'minuten')} label={w.planned} unit={w.minutesUnit} />
          <Does does="send-visitor" tone="main">{w.send}</Does>
        </>
      )}
    </Stack>
  </Details>
)

const numbersOf = (screen: CallScreen) => (screen.around?.crisis ?? []).map((one) => ({
  label: one.name,
  value: <>{one.dial ? <a class="utrecht-link utrecht-link--html-a" href={`tel:${one.dial}`}>{one.phone}</a> : one.phone} {one.exampleValue && <Chip>{w.example}</Chip>}</>,
}))

/** Warm: first called, then taken over by somebody with a name; until then the call stays here. */
const HandOver = ({ screen, state }: Shown) => (
  <Details summary={phoneWords.handOver} open={state.errors.some((error) => error.field === 'overgenomenDoor') || screen.story.facts.some((one) => one.kind === 'hand-over-asked')}>
    <Stack>
      <Small>{phoneWords.handOverText}</Small>
      <DataList items={numbersOf(screen)} />
      <ButtonRow column>
        <Does does="hand-over-crisis">{w.crisis(screen.around?.municipality?.name)}: {phoneWords.asked.toLowerCase()}</Does>
        <Does does="hand-over-112">112: {phoneWords.asked.toLowerCase()}</Does>
      </ButtonRow>
      <TextField {...field(asForm(state), 'overgenomenDoor')} label={phoneWords.takenBy} hint={phoneWords.takenHint} maxLength={120} />
      <ButtonRow column>
        <Does does="crisis-service" tone="alarm">{w.handedOver}</Does>
        <Does does="emergency-112" tone="alarm">{w.called112}</Does>
      </ButtonRow>
    </Stack>
  </Details>
)

/** The outcomes: none of them leaves the call without a follow-up for her own people. */
export const Ending = (shown: Shown) => {
  const { screen, state } = shown
  const notes = screen.call.state === 'ringing' ? null : screen.call.notes
  const filled = { ...asForm(state), values: { notities: notes ?? undefined, minuten: '45', ...state.values } }
  return (
    <Card title={w.ending}>
      <Stack>
      <ErrorSummary errors={[...state.errors]} />
      <Form action={`/oproepen/${screen.call.id}`} token={state.token}>
        <div data-bewaart="uitkomst" data-bewaart-als="keep-notes" data-bewaard={w.kept} data-niet-bewaard={w.notKept}>
          <TextArea {...field(filled, 'notities')} label={w.notes} hint={w.notesHint} rows={6} maxLength={4000} required />
          <p class="utrecht-paragraph utrecht-paragraph--small" id="bewaard" role="status" />
        </div>
        <p><Does does="keep-notes">{w.saveNotes}</Does></p>
        <Small>{w.endingText}</Small>
        <ButtonRow column>
          <Does does="talk-was-enough" tone="good">{screen.missed ? words.missed.spoken : outcomeNames['talk-was-enough']}</Does>
          {!screen.missed && <Does does="contact-tomorrow">{outcomeNames['contact-tomorrow']}</Does>}
        </ButtonRow>
        {screen.file && <SendSomebody {...shown} state={filled} />}
        <ButtonRow column>
          {screen.story.visits.length > 0 && <Does does="visit" tone="good">{w.closed(outcomeNames.visit.toLowerCase())}</Does>}
          {screen.file && <LinkButton tone="quiet" href={`/mensen/${screen.file.person.id}/logeren`}>{w.respite}</LinkButton>}
        </ButtonRow>
        <HandOver {...shown} state={filled} />
        {!screen.missed && <ButtonRow column>
          <Does does="no-contact">{outcomeNames['no-contact']}</Does>
          <Does does="ended-by-worker">{w.abusive}</Does>
        </ButtonRow>}
      </Form>
      <Form action={`/oproepen/${screen.call.id}/doorgeven`} token={state.token}><Button tone="quiet">{w.passOn}</Button></Form>
      </Stack>
    </Card>
  )
}
