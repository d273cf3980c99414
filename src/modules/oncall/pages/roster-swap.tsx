import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { parseDay, addDays } from '../../../kernel/day.ts'
import { ok, refuseField } from '../../../kernel/result.ts'
import { button, form, type FormState, page } from '../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, LinkButton, Radios, Select } from '../../../ui/forms.tsx'
import { Card, Chip, DataTable, Details, Empty, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { askAbsence, decideAbsence, reportSick, withdrawAbsence } from '../actions/absence.ts'
import { absenceView, askView, swapView } from '../actions/roster-views.ts'
import { acceptSwap, askSwap, declineSwap, goOffShift, withdrawSwap } from '../actions/swap.ts'
import type { Absence, RosterShift, Swap } from '../model/roster.ts'
import { absenceNames, blockerNames, policyTexts, rosterWords, swapNames, whenText } from '../words.nl/roster.ts'
import { crumbsOf, shiftText, Ways } from './roster-parts.tsx'

const w = rosterWords.swap
const a = rosterWords.absence
const c = rosterWords.common
const ownAct = 'plan-own-shifts'
const path = '/rooster/ruilen'

// The next ones are asked about most.
const SOON = 7
const SHOWN = 30

const Mine = ({ shifts, token }: { shifts: RosterShift[]; token: string }) => (
  <DataTable
    caption={w.mine} rows={shifts} empty={<Empty>{rosterWords.overview.noneMine}</Empty>}
    columns={[
      { key: 'when', label: c.when, render: (row) => shiftText(row) },
      { key: 'line', label: c.line, render: (row) => row.line },
      { key: 'act', label: c.act, render: (row) => (
        <ButtonRow>
          <LinkButton tone="quiet" href={`${path}/${row.id}`}>{w.ask}</LinkButton>
          <Form action={`${path}/${row.id}/eraf`} token={token} label={`${w.goOff}: ${whenText(row)}`}><Button tone="quiet">{w.goOff}</Button></Form>
        </ButtonRow>
      ) },
    ]}
  />
)

const Swaps = ({ caption, swaps, mine, token, empty }: { caption: string; swaps: Swap[]; mine: boolean; token: string; empty: string }) => (
  <DataTable
    caption={caption} rows={swaps} empty={<Empty>{empty}</Empty>}
    columns={[
      { key: 'when', label: c.when, render: (row) => shiftText(row.shift) },
      { key: 'who', label: c.who, render: (row) => (mine ? row.asked : w.from(row.asker)) },
      { key: 'back', label: w.return, render: (row) => (row.back ? w.back(whenText(row.back)) : w.nothingBack) },
      { key: 'state', label: c.state, render: (row) => <Chip tone={row.state === 'asked' ? 'attention' : row.state === 'accepted' ? 'good' : 'neutral'}>{swapNames[row.state]}</Chip> },
      { key: 'act', label: c.act, render: (row) => (row.state !== 'asked' ? '' : (
        <Form action={`${path}/vragen/${row.id}`} token={token} label={whenText(row.shift)}>
          <ButtonRow>
            {mine ? <Button tone="quiet" name="antwoord" value="intrekken">{w.withdraw}</Button> : <><Button name="antwoord" value="ja">{w.yes}</Button><Button tone="quiet" name="antwoord" value="nee">{w.no}</Button></>}
          </ButtonRow>
        </Form>
      )) },
    ]}
  />
)

const swapPage = page(path, { may: ownAct, log: 'swaps-seen' }, async ({ tx, actor, token }) => {
  const { mine: all, swaps } = await swapView(tx)
  const mine = all.slice(0, SHOWN)
  return ok({
    title: w.title, shell: 'night', crumbs: crumbsOf(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <Ways role={actor.role} />
        <Swaps caption={w.forMe} swaps={swaps.filter((one) => one.askedOf === actor.accountId)} mine={false} token={token} empty={w.noneForMe} />
        <Swaps caption={w.byMe} swaps={swaps.filter((one) => one.askedBy === actor.accountId)} mine token={token} empty={w.noneByMe} />
        <Mine shifts={mine.slice(0, SOON)} token={token} />
        {mine.length > SOON && <Details summary={rosterWords.overview.later(mine.length - SOON)}><Mine shifts={mine.slice(SOON)} token={token} /></Details>}
        <Small>{w.goOffHint}</Small>
      </Stack>
    ),
  })
})

const askInput = Type.Object({ collega: Type.String({ format: 'uuid' }), terug: Type.Optional(Type.String({ format: 'uuid' })) })

const askPage = form(`${path}/:dienst`, { may: ownAct, log: 'swap-asked', input: askInput, fields: w.fields }, async ({ tx, params }, typed) => {
  const found = await askView(tx, params['dienst'] ?? '')
  if (!found.ok) return found
  const { shift, candidates, theirs } = found.value
  const state = typed
  return ok({
    title: w.askTitle, shell: 'night', crumbs: crumbsOf(w.askTitle, { label: w.title, href: path }),
    body: (
      <Stack>
        <PageHead title={w.askTitle} intro={w.askIntro(whenText(shift), shift.line)} />
        <ErrorSummary errors={state.errors} />
        {candidates.length === 0 ? <Empty>{w.nobody}</Empty> : (
          <Form action={`${path}/${shift.id}`} token={state.token}>
            <Radios
              {...field(state, 'collega')} label={w.whom} required
              options={candidates.map(({ worker, blockers, nights }) => ({ value: worker.accountId, label: worker.name, hint: w.nights(nights), ...(blockers.length > 0 ? { disabledBecause: blockers.map((one) => blockerNames[one]).join(', ') } : {}) }))}
            />
            <Select {...field(state, 'terug')} label={w.return} hint={w.returnHint} emptyLabel={w.nothing} options={theirs.map((one) => ({ value: one.id, label: `${one.name}: ${whenText(one)}` }))} />
            <ButtonRow><Button>{w.send}</Button></ButtonRow>
          </Form>
        )}
      </Stack>
    ),
  })
}, async ({ tx, params }, { collega, terug }) => {
  const asked = await askSwap(tx, params['dienst'] ?? '', collega, terug ?? null)
  return asked.ok ? ok(path) : asked
})

const goOffButton = button(`${path}/:dienst/eraf`, { may: ownAct, log: 'went-off-shift', input: Type.Object({}), back: () => path }, async ({ tx, params }) => {
  const went = await goOffShift(tx, params['dienst'] ?? '')
  return went.ok ? ok(path) : went
})

const answers = { ja: acceptSwap, nee: declineSwap, intrekken: withdrawSwap } as const

const answerButton = button(`${path}/vragen/:ruil`, { may: ownAct, log: 'swap-answered', input: Type.Object({ antwoord: Type.Enum(['ja', 'nee', 'intrekken']) }), back: () => path }, async ({ tx, params }, { antwoord }) => {
  const answered = await answers[antwoord](tx, params['ruil'] ?? '')
  return answered.ok ? ok(path) : answered
})

const daysText = (one: Absence): string => `${formatDay(one.from, 'nl')} – ${formatDay(addDays(one.until, -1), 'nl')}`
const tones = { asked: 'attention', approved: 'good', refused: 'neutral', withdrawn: 'neutral' } as const
const StateChip = ({ one }: { one: Absence }) => <Chip tone={tones[one.state]}>{absenceNames[one.state]}</Chip>

const AbsenceForm = ({ state }: { state: FormState }) => {
  return (
    <Form action="/rooster/afwezig" token={state.token} label={a.ask}>
      <Radios {...field(state, 'soort')} label={a.kind} required options={[{ value: 'vrij', label: a.free }, { value: 'ziek', label: a.sick }]} />
      <DateField {...field(state, 'van')} label={a.from} />
      <DateField {...field(state, 'tot')} label={a.until} required />
      <ButtonRow><Button>{a.send}</Button></ButtonRow>
    </Form>
  )
}

const absencePage = form('/rooster/afwezig', {
  may: ownAct, log: 'absence-asked', input: Type.Object({ soort: Type.Enum(['vrij', 'ziek']), van: Type.Optional(Type.String({ format: 'date' })), tot: Type.String({ format: 'date' }) }), fields: a.fields,
}, async ({ tx, actor, token }, state) => {
  const decides = actor.role === 'oncall-coordinator'
  const { mine, asked } = await absenceView(tx, decides)
  return ok({
    title: a.title, shell: 'night', crumbs: crumbsOf(a.title),
    body: (
      <Stack>
        <PageHead title={a.title} intro={a.intro} />
        <Ways role={actor.role} />
        <ErrorSummary errors={state.errors} />
        {decides && (
          <DataTable
            caption={a.asked} rows={asked} empty={<Empty>{a.noneAsked}</Empty>}
            columns={[
              { key: 'who', label: c.who, render: (row) => row.name },
              { key: 'days', label: a.days, render: (row) => daysText(row) },
              { key: 'state', label: c.state, render: (row) => <><StateChip one={row} />{row.state === 'asked' && <> {a.frees(row.shifts.length)}</>}</> },
              { key: 'act', label: c.act, render: (row) => (row.state !== 'asked' ? '' : (
                <Form action={`/rooster/afwezig/${row.id}/besluit`} token={token} label={row.name}>
                  <ButtonRow><Button name="besluit" value="akkoord">{a.approve}</Button><Button tone="quiet" name="besluit" value="niet">{a.refuse}</Button></ButtonRow>
                </Form>
              )) },
            ]}
          />
        )}
        <DataTable
          caption={a.mine} rows={mine} empty={<Empty>{a.noneMine}</Empty>}
          columns={[
            { key: 'days', label: a.days, render: (row) => daysText(row) },
            { key: 'state', label: c.state, render: (row) => <StateChip one={row} /> },
            { key: 'act', label: c.act, render: (row) => (row.state === 'asked' || row.state === 'approved' ? <Form action={`/rooster/afwezig/${row.id}/intrekken`} token={token} label={daysText(row)}><Button tone="quiet">{a.withdraw}</Button></Form> : '') },
          ]}
        />
        <Section title={a.ask}><Card><AbsenceForm state={state} /></Card></Section>
        <Small>{policyTexts.rest}</Small>
      </Stack>
    ),
  })
}, async ({ tx }, { soort, van, tot }) => {
  const last = parseDay(tot)
  const first = soort === 'ziek' ? tx.today : parseDay(van ?? '')
  if (!first || !last) return refuseField(first ? 'tot' : 'van', 'days-wrong')
  const kept = soort === 'ziek' ? await reportSick(tx, last) : await askAbsence(tx, first, last)
  return kept.ok ? ok('/rooster/afwezig') : kept
})

const withdrawButton = button('/rooster/afwezig/:afwezigheid/intrekken', { may: ownAct, log: 'absence-withdrawn', input: Type.Object({}), back: () => '/rooster/afwezig' }, async ({ tx, params }) => {
  const done = await withdrawAbsence(tx, params['afwezigheid'] ?? '')
  return done.ok ? ok('/rooster/afwezig') : done
})

const decideButton = button('/rooster/afwezig/:afwezigheid/besluit', { may: 'plan-roster', log: 'absence-decided', input: Type.Object({ besluit: Type.Enum(['akkoord', 'niet']) }), back: () => '/rooster/afwezig' }, async ({ tx, params }, { besluit }) => {
  const done = await decideAbsence(tx, params['afwezigheid'] ?? '', besluit === 'akkoord' ? 'approve' : 'refuse')
  return done.ok ? ok('/rooster') : done
})

export const swapRoutes = [swapPage, answerButton, goOffButton, askPage, absencePage, withdrawButton, decideButton]
