import { Type } from 'typebox'
import type { Day } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import { birthField } from '../../../platform/http/input.ts'
import { form, type FormState, page } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { Button, CheckField, Checkboxes, DateField, ErrorSummary, Fieldset, Form, LinkButton, Radios, Select, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, DataList, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { type AtDoorPerson, receipt, refuseAtDoor } from '../actions/door.ts'
import { recentGuests } from '../actions/guests.ts'
import { holdTerm, stateOfHeld } from '../actions/held-beds.ts'
import { bedsTonight } from '../actions/night.ts'
import { type HeldBed, type HeldBedState, refusalReasons } from '../model.ts'
import { refusalReasonNames, words } from '../words.nl.ts'
import { choices, fieldOf } from './chips.tsx'

const w = words.refusal

const input = Type.Object({
  locatie: Type.String({ format: 'uuid' }), reden: Type.Enum([...refusalReasons]), geprobeerd: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 }),
  bed: Type.Optional(Type.String({ format: 'uuid' })), alternatief: Type.String({ minLength: 5, maxLength: 500 }), besluit: Type.Optional(Type.Literal('ja')),
  gast: Type.Optional(Type.String({ format: 'uuid' })), roepnaam: Type.Optional(Type.String({ maxLength: 100 })), achternaam: Type.Optional(Type.String({ maxLength: 100 })), geboren: Type.Optional(Type.String(birthField)),
})
const fields = { locatie: w.house, reden: w.why, geprobeerd: w.tried, bed: w.bed, alternatief: w.alternative, besluit: w.decision, gast: w.known, roepnaam: words.guest.callName, achternaam: words.guest.familyName, geboren: words.guest.birthDate }

type Typed = { gast?: string; roepnaam?: string; achternaam?: string; geboren?: string }

/** Who it is, as far as somebody wants to say; half a name is asked for again. */
function personOf({ gast, roepnaam = '', achternaam = '', geboren }: Typed): Result<AtDoorPerson | undefined, 'name-half'> {
  if (gast) return ok({ known: gast })
  const [callName, familyName] = [roepnaam.trim(), achternaam.trim()]
  if (callName === '' && familyName === '') return ok(undefined)
  if (callName === '' || familyName === '') return refuseField(callName === '' ? 'roepnaam' : 'achternaam', 'name-half')
  return ok({ fresh: { callName, familyName, birthDate: (geboren ?? null) as Day | null } })
}

async function whoParts(tx: Tx, state: FormState) {
  const guests = await recentGuests(tx)
  return (
    <Fieldset legend={w.who} intro={w.whoHint}>
      {guests.length > 0 && <Select {...fieldOf(state, 'gast')} label={w.known} emptyLabel={w.notKnown} options={guests.map((one) => ({ value: one.personId, label: one.name }))} />}
      <TextField {...fieldOf(state, 'roepnaam')} label={words.guest.callName} autocomplete="off" maxLength={100} />
      <TextField {...fieldOf(state, 'achternaam')} label={words.guest.familyName} autocomplete="off" maxLength={100} />
      <DateField {...fieldOf(state, 'geboren')} label={words.guest.birthDate} />
    </Fieldset>
  )
}

const refuseForm = form(
  '/nacht/weigeren', { may: 'refuse-at-door', log: 'refused-at-door', input, fields },
  async (visit, state) => {
    const { locations, cold } = await bedsTonight(visit.tx)
    const who = cold ? undefined : await whoParts(visit.tx, state)
    const named = (free: number, name: string): string => `${name} (${free === 0 ? words.board.full : words.board.free(free)})`
    return ok({
      title: w.title, shell: 'night', crumbs: [{ label: words.night.menu, href: '/nacht' }, { label: words.night.refuse }],
      body: (
        <Stack>
          <ErrorSummary errors={state.errors} />
          <PageHead title={w.title} intro={cold ? undefined : w.intro} />
          {cold ? <Notice tone="attention" title={words.night.cold}>{words.night.coldText}</Notice> : (
            <Form action="/nacht/weigeren" token={state.token}>
              <Select {...fieldOf(state, 'locatie')} label={w.house} required options={locations.map((one) => ({ value: one.locationId, label: named(one.free, one.location) }))} />
              <Radios {...fieldOf(state, 'reden')} label={w.why} hint={words.night.noPapers} required options={choices(refusalReasonNames, refusalReasons)} />
              <Checkboxes {...fieldOf(state, 'geprobeerd')} label={w.tried} required options={[...locations.map((one) => ({ value: one.locationId, label: named(one.free, one.location), hint: one.phone ?? undefined })), { value: 'anders', label: w.other }]} />
              <Select {...fieldOf(state, 'bed')} label={w.bed} hint={w.bedHint(holdTerm.hour, holdTerm.leastHours)} emptyLabel={w.none} options={locations.filter((one) => one.free > 0).map((one) => ({ value: one.locationId, label: named(one.free, one.location) }))} />
              <TextArea {...fieldOf(state, 'alternatief')} label={w.alternative} hint={w.alternativeHint} required maxLength={500} rows={3} />
              {who}
              <CheckField {...fieldOf(state, 'besluit')} label={w.decision} hint={w.decisionHint} />
              <p><Button size="large">{w.send}</Button></p>
            </Form>
          )}
        </Stack>
      ),
    })
  },
  async (visit, typed) => {
    if (typed.geprobeerd.length === 0) return refuseField('geprobeerd', 'tried-nobody')
    const person = personOf(typed)
    if (!person.ok) return person
    const names = new Map((await bedsTonight(visit.tx)).locations.map((one) => [one.locationId, one.location]))
    const done = await refuseAtDoor(visit.tx, {
      locationId: typed.locatie, reason: typed.reden, tried: typed.geprobeerd.map((one) => names.get(one) ?? w.other), alternative: typed.alternatief,
      ...(typed.bed ? { alternativeLocation: typed.bed } : {}), wantsDecision: typed.besluit === 'ja',
      ...(person.value ? { person: person.value } : {}),
    })
    return done.ok ? ok(`/nacht/weigeringen/${done.value}`) : done
  },
)

/** The bed that waits for whoever shows this proof: where, until when, and what to say at the door. */
const BedThatWaits = ({ held, state }: { held: HeldBed; state: HeldBedState }) => (
  <Card title={state === 'held' ? words.held.onProof : words.held.over} tone={state === 'held' ? 'good' : 'plain'}>
    {state === 'held' ? (
      <Stack>
        <DataList items={[
          { label: words.held.where, value: <strong>{held.location}, {held.place}</strong> },
          { label: words.held.address, value: [held.street, held.town].filter(Boolean).join(', ') || words.held.noAddress },
          ...(held.phone ? [{ label: words.night.phone, value: held.phone }] : []),
          { label: words.held.until, value: <strong>{formatInstant(held.until, 'nl')}</strong> },
        ]} />
        <p>{words.held.showNumber}</p>
      </Stack>
    ) : <p>{words.held.states[state]}</p>}
  </Card>
)

const receiptPage = page('/nacht/weigeringen/:weigering', { may: 'refuse-at-door', log: 'refusal-receipt-seen' }, async (visit) => {
  const found = await receipt(visit.tx, visit.params['weigering'] ?? '')
  if (!found.ok) return found
  const { refusal, held } = found.value
  return ok({
    title: w.receipt, shell: 'night', crumbs: [{ label: words.night.menu, href: '/nacht' }, { label: w.receipt }],
    body: (
      <Stack>
        <PageHead title={w.receipt} intro={w.print} />
        {held && <BedThatWaits held={held} state={stateOfHeld(held, visit.tx)} />}
        <Card>
          <DataList items={[
            { label: w.number, value: <strong>{refusal.receipt}</strong> },
            { label: w.when, value: formatInstant(refusal.at, 'nl') },
            { label: w.house, value: refusal.location },
            { label: words.reason, value: refusalReasonNames[refusal.reason] },
            { label: w.triedAt, value: refusal.tried.join(', ') },
            { label: w.alternative, value: refusal.alternative },
          ]} />
          <Notice tone="info" title={w.noDecision}>
            {refusal.reported && <p>{w.reported}</p>}
            {refusal.wantsDecision && <p>{w.wants}</p>}
            <ul>{w.rights.map((line) => <li>{line}</li>)}</ul>
          </Notice>
        </Card>
        <p><LinkButton tone="quiet" href="/nacht">{words.back}</LinkButton></p>
        <Small>{words.night.noPapers}</Small>
      </Stack>
    ),
  })
})

export const refusalPages = [refuseForm, receiptPage]
