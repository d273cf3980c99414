import { Button, ButtonRow, CheckField, ErrorSummary, field, Form, LinkButton, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, Details, Small, Stack } from '../../../ui/parts.tsx'
import type { CallScreen } from '../actions/desk.ts'
import { debriefWords } from '../words.nl/debrief.ts'
import { phoneWords } from '../words.nl/phone.ts'
import { outcomeNames, words } from '../words.nl.ts'
import { Does, type Shown } from './ending-form.tsx'
import { SendSomebody } from './sending.tsx'

const w = words.talk

const numbersOf = (screen: CallScreen) => (screen.around?.crisis ?? []).map((one) => ({
  label: one.name,
  value: <>{one.dial ? <a class="utrecht-link utrecht-link--html-a" href={`tel:${one.dial}`}>{one.phone}</a> : one.phone} {one.exampleValue && <Chip>{w.example}</Chip>}</>,
}))

/** Warm: first called, then taken over by somebody with a name; until then the call stays here. */
const HandOver = ({ screen, state }: Pick<Shown, 'screen' | 'state'>) => (
  <Details summary={phoneWords.handOver} open={state.errors.some((error) => error.field === 'overgenomenDoor') || screen.story.facts.some((one) => one.kind === 'hand-over-asked')}>
    <Stack>
      <Small>{phoneWords.handOverText}</Small>
      <DataList items={numbersOf(screen)} />
      <ButtonRow column>
        <Does does="hand-over-crisis">{w.crisis(screen.around?.municipality?.name)}: {phoneWords.asked.toLowerCase()}</Does>
        <Does does="hand-over-112">112: {phoneWords.asked.toLowerCase()}</Does>
      </ButtonRow>
      <TextField {...field(state, 'overgenomenDoor')} label={phoneWords.takenBy} hint={phoneWords.takenHint} maxLength={120} />
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
  const filled = { ...state, values: { notities: notes ?? undefined, minuten: '45', ...state.values } }
  return (
    <Card title={w.ending}>
      <Stack>
      <ErrorSummary errors={state.errors} />
      <Form action={`/oproepen/${screen.call.id}`} token={state.token}>
        <div data-bewaart="uitkomst" data-bewaart-als="keep-notes" data-bewaard={w.kept} data-niet-bewaard={w.notKept}>
          <TextArea {...field(filled, 'notities')} label={w.notes} hint={w.notesHint} rows={6} maxLength={4000} required />
          <p class="utrecht-paragraph utrecht-paragraph--small" id="bewaard" role="status" />
        </div>
        <p><Does does="keep-notes">{w.saveNotes}</Does></p>
        <Small>{w.endingText}</Small>
        <CheckField {...field(filled, 'zwaar')} label={debriefWords.heavy} hint={debriefWords.heavyHint} />
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
