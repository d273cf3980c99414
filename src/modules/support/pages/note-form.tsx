import { ok } from '../../../kernel/result.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { type FormState, page } from '../../../platform/http/route.ts'
import { Button, DateField, field, Form, NumberField, Radios, Select, TextArea, TextField, TimeField } from '../../../ui/forms.tsx'
import { Columns, Details, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { NOTE_LENGTH, noteKinds, withheldGrounds } from '../model.ts'
import { groundNames, noteKindNames, words } from '../words.nl.ts'
import { typedMoment } from './parts.tsx'

const w = words.notes

type NoteFormProps = { action: string; state: FormState; now?: Instant; personId?: string; corrects?: { id: string; version: number } }

/** The form of a note. With script it goes through the telephone's own queue (ui/islands/notes), which reads the data attributes. */
export function NoteForm({ action, state, now, personId, corrects }: NoteFormProps) {
  const moment = now ? typedMoment(now) : undefined
  const values = { soort: 'contact', dag: moment?.day, tijd: moment?.time, ...state.values }
  const typed = { ...state, values }
  return (
    <div data-notitieformulier={personId ?? 'adres'} data-verbetert={corrects?.id} data-versie={corrects?.version} data-nu={now}>
      <Form action={action} token={state.token} version={corrects?.version} id="notitie">
        <TextArea {...field(typed, 'tekst')} label={w.words} hint={w.wordsHint} maxLength={NOTE_LENGTH} required />
        <Radios {...field(typed, 'soort')} label={w.kind} required options={noteKinds.map((kind) => ({ value: kind, label: noteKindNames[kind] }))} />
        <Columns min="s">
          <DateField {...field(typed, 'dag')} label={w.on} required />
          <TimeField {...field(typed, 'tijd')} label={w.at} required />
          <NumberField {...field(typed, 'minuten')} label={w.minutes} hint={w.minutesHint} unit={w.minutesUnit} />
        </Columns>
        <Details summary={w.withhold} open={Boolean(state.values['grond'])}>
          <p>{w.withholdIntro}</p>
          <Select {...field(typed, 'grond')} label={w.ground} emptyLabel={w.noGround} options={withheldGrounds.map((ground) => ({ value: ground, label: groundNames[ground] }))} />
          <TextField {...field(typed, 'waaromNiet')} label={w.why} maxLength={500} />
        </Details>
        {corrects && <TextField {...field(typed, 'omdat')} label={w.because} maxLength={300} required />}
        <p><Button size="large">{corrects ? w.correctAct : w.act}</Button></p>
      </Form>
    </div>
  )
}

/** Where the telephone says what it keeps and what it sent; empty, and not there, without script. */
export const OnDevice = ({ personName }: { personName?: string }) => (
  <section id="op-dit-toestel" hidden aria-live="polite" data-woorden={JSON.stringify(words.device)} data-soorten={JSON.stringify(noteKindNames)} data-naam={personName} class="sl-stack" aria-label={words.device.title} />
)

/** What a telephone shows when there is no connection: the same form for everybody, with nothing of anybody in it. */
export const awayPage = page('/zonder-verbinding', { may: 'anyone', log: 'away-page-read' }, async (visit) => ok({
  title: words.device.away.title, shell: 'desk', islands: ['notes'],
  body: (
    <Stack>
      <PageHead title={words.device.away.title} intro={words.device.away.intro} />
      <Small>{words.device.away.danger}</Small>
      <OnDevice />
      <NoteForm action="/zonder-verbinding" state={{ values: {}, errors: [], token: visit.token }} />
    </Stack>
  ),
}))
