import { Type } from 'typebox'
import { parseBsn } from '../../../kernel/bsn.ts'
import { day, formatDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField } from '../../../kernel/result.ts'
import { birthField } from '../../../platform/http/input.ts'
import { form } from '../../../platform/http/route.ts'
import { Button, CheckField, DateField, ErrorSummary, field, Form, Radios, TextField } from '../../../ui/forms.tsx'
import { Link, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { openVisited } from '../actions/files.ts'
import { type MoveWatch, protect, protectionOf, release } from '../actions/protection.ts'
import { fullName, protectionReasons } from '../model.ts'
import { protectionNames, words } from '../words.nl.ts'

const w = words.protect
const path = '/mensen/afschermen'

const protectInput = Type.Object({
  roepnaam: Type.String({ minLength: 1, maxLength: 80 }), achternaam: Type.String({ minLength: 1, maxLength: 80 }), geboortedatum: Type.String(birthField),
  bsn: Type.Optional(Type.String({ maxLength: 12 })), reden: Type.Enum([...protectionReasons]),
})

/** Somebody is brought into the protected compartment: typed exactly, with the woman beside her, and nobody is shown who was not meant. */
const protectForm = (watch: MoveWatch) => form(path, {
  may: 'protect-person', log: 'person-protected', input: protectInput, fields: { roepnaam: w.callName, achternaam: w.familyName, geboortedatum: w.born, bsn: w.bsn, reden: w.why },
}, async ({ tx }, state) => {
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <Notice tone="attention" title={w.whatTitle}><ul>{w.what.map((line) => <li>{line}</li>)}</ul></Notice>
        <Form action={path} token={state.token}>
          <TextField {...field(state, 'roepnaam')} label={w.callName} maxLength={80} autocomplete="off" required />
          <TextField {...field(state, 'achternaam')} label={w.familyName} maxLength={80} autocomplete="off" required />
          <DateField {...field(state, 'geboortedatum')} label={w.born} max={tx.today} required />
          <TextField {...field(state, 'bsn')} label={w.bsn} hint={w.bsnHint} inputMode="numeric" maxLength={12} autocomplete="off" />
          <Radios {...field(state, 'reden')} label={w.why} required options={protectionReasons.map((value) => ({ value, label: protectionNames[value] }))} />
          <p><Button size="large">{w.act}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async ({ tx }, typed) => {
  const bsn = typed.bsn ? parseBsn(typed.bsn) : undefined
  if (typed.bsn && !bsn) return refuseField('bsn', 'bsn-not-right')
  const moved = await protect(tx, { callName: typed.roepnaam, familyName: typed.achternaam, birthDate: day(typed.geboortedatum), bsn, because: typed.reden }, watch)
  return moved.ok ? ok(`/mensen/${moved.value}`) : moved
})

/** The way back: only when she wants it herself. */
const releaseForm = (watch: MoveWatch) => form('/mensen/:persoon/afscherming', {
  may: 'protect-person', log: 'protection-ended', input: Type.Object({ zelf: Type.Literal('ja') }), fields: { zelf: w.herself },
}, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { person } = file.value
  const protection = await protectionOf(visit.tx, person.id)
  if (!protection) return refuse('no-shelter')
  const name = fullName(person)
  return ok({
    title: w.endTitle, crumbs: [{ label: name, href: `/mensen/${person.id}` }, { label: w.endTitle }],
    body: (
      <Stack>
        <PageHead title={w.endTitle} intro={w.since(name, formatDay(dayOf(protection.since), 'nl'), protectionNames[protection.because])} />
        <ErrorSummary errors={state.errors} />
        <Notice tone="attention" title={w.whatTitle}><ul>{w.endWhat.map((line) => <li>{line}</li>)}</ul></Notice>
        <Form action={`/mensen/${person.id}/afscherming`} token={state.token}>
          <CheckField {...field(state, 'zelf')} label={w.herself} />
          <p><Button size="large" tone="alarm">{w.endAct}</Button></p>
          <p><Link href={`/mensen/${person.id}`}>{w.back}</Link></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const released = await release(visit.tx, file.value, watch)
  return released.ok ? ok('/mensen') : released
})

export const protectPages = (watch: MoveWatch) => [protectForm(watch), releaseForm(watch)]
export const protectPath = path
