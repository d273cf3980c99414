import { Type } from 'typebox'
import { addDays, formatDay } from '../../../kernel/day.ts'
import { language, perReader } from '../../../kernel/language.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { file, form, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, LinkButton, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, Empty, Notice, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { fullName, openOwn } from '../../people/index.ts'
import { scopeFor } from '../../staff/index.ts'
import { decideObjection, object } from '../actions/objection.ts'
import { openDecision } from '../actions/open.ts'
import { appealUntil, decisionsWithObjections, type DecisionWithObjection, letterOf, mayApplyNow, objectionStanding, processOf, type Process } from '../actions/reads.ts'
import { type Decision, type Mover, type Objection, objectionOutcomes } from '../model.ts'
import { dayWords, hoursWords, moverNames, objectionOutcomeNames, outcomeNames, serviceNames, stateNames, words } from '../words.ts'
import { CaseSteps, Done } from './parts.tsx'

const w = words.decision
const day = (on: Decision['from']): string => formatDay(on, language())
const lastDay = (decision: Decision): string => (decision.until ? day(addDays(decision.until, -1)) : '')
const tones = { granted: 'good', refused: 'attention', temporary: 'info' } as const
const nameOf = (mover: string): string => moverNames[mover as Mover] ?? mover

const factsOf = (decision: Decision) => [
  ...(decision.outcome === 'refused' ? [] : [
    { label: w.products, value: (decision.frozen.products ?? []).map((one) => one.name).join(', ') || decision.products.join(', ') }, { label: w.hours, value: hoursWords(decision.hoursMin, decision.hoursMax) },
    { label: w.term, value: `${day(decision.from)} ${words.untilWithout} ${lastDay(decision)}` }, { label: w.moversTitle, value: decision.movers.map(nameOf).join(', ') || w.noMovers },
    ...(decision.frozen.reviewOn ? [{ label: w.review, value: day(decision.frozen.reviewOn) }] : []),
  ]),
  { label: w.by, value: `${decision.frozen.decidedBy ?? ''}, ${day(decision.decidedOn)}` },
  { label: w.mandate, value: (decision.frozen.mandates ?? []).map((one) => `${one.source} (${serviceNames[one.service]})`).join('; ') },
  { label: w.ground, value: decision.legalGround }, { label: w.reasons, value: decision.reasons },
]

/** Where an objection stands: running, or what was decided on it and until when an appeal is possible. */
const objectionWords = ({ receivedOn, inTime, decided }: Objection): string =>
  decided ? w.objectionDecided(day(decided.on), objectionOutcomeNames[decided.outcome], day(appealUntil(decided.on))) : `${w.objected} ${day(receivedOn)}${inTime ? '' : ` (${w.lateObjection})`}.`

const mayReview = (visit: Visit, decision: Decision, objection: Objection): boolean =>
  !objection.decided && scopeFor(visit.actor.role, 'decide-objection') !== undefined && decision.decidedBy !== visit.actor.accountId

const decisionPage = page('/besluiten/:besluit', { may: 'see-decision', log: 'decision-seen' }, async (visit) => {
  const open = await openDecision(visit, visit.params['besluit'] ?? '')
  if (!open.ok) return open
  const { decision, file: opened } = open.value
  const { lastDay: until, objection } = await objectionStanding(visit.tx, decision)
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} meta={<>{fullName(opened.person)} <Chip tone={tones[decision.outcome]}>{outcomeNames[decision.outcome]}</Chip></>}
          actions={decision.hasLetter ? <LinkButton href={`/besluiten/${decision.id}/brief`}>{w.letter}</LinkButton> : <Chip tone="attention">{words.mine.letterFollows}</Chip>} />
        <Card><DataList items={factsOf(decision)} /></Card>
        <Card title={w.objection}>
          {objection ? <p>{objectionWords(objection)}</p> : <p>{w.objectUntil} {dayWords(until, visit.tx.today)}.</p>}
          {objection && mayReview(visit, decision, objection) && <p><LinkButton href={`/besluiten/${decision.id}/bezwaar`}>{words.review.open}</LinkButton></p>}
        </Card>
      </Stack>
    ),
  })
})

const letterFile = file('/besluiten/:besluit/brief', { may: 'see-decision', log: 'letter-read' }, async (visit) => {
  const open = await openDecision(visit, visit.params['besluit'] ?? '')
  if (!open.ok) return open
  const bytes = await letterOf(visit.tx, open.value.decision.id)
  return bytes ? ok({ type: 'application/pdf', name: 'besluit.pdf', bytes }) : refuse('not-found')
})

const m = words.mine

function meaning(decision: Decision): string {
  if (decision.outcome === 'refused') return m.refused
  return decision.outcome === 'temporary' ? m.temporary(lastDay(decision)) : m.granted(hoursWords(decision.hoursMin, decision.hoursMax), lastDay(decision))
}

async function OwnLetter({ visit, one: { decision, objection } }: { visit: Visit; one: DecisionWithObjection }) {
  const { lastDay: until, inTime } = await objectionStanding(visit.tx, decision)
  const stillMatters = inTime || (decision.until !== null && decision.until > visit.tx.today)
  return (
    <Card level={3} title={<>{day(decision.decidedOn)} <Chip tone={tones[decision.outcome]}>{outcomeNames[decision.outcome]}</Chip></>}
      actions={<>
        {decision.hasLetter && <LinkButton href={`/besluiten/${decision.id}/brief`}>{w.letter}</LinkButton>}
        {!objection && stillMatters && visit.actor.role === 'resident' && <LinkButton tone="quiet" href={`/mijn/besluiten/${decision.id}/bezwaar`}>{m.object}</LinkButton>}
      </>}>
      <p>{meaning(decision)}</p>
      {!decision.hasLetter && <Small>{m.letterSoon}</Small>}
      {objection ? <p>{objectionWords(objection)}</p> : <p>{inTime ? `${m.objectUntil} ${dayWords(until, visit.tx.today)}.` : stillMatters ? m.objectLate : m.over}</p>}
    </Card>
  )
}

const Running = ({ visit, one }: { visit: Visit; one: Process }) => (
  <Card level={3} title={<>“{one.report.question.slice(0, 80)}” <Chip>{stateNames[one.state]}</Chip></>}
    actions={mayApplyNow(visit.tx, one.facts) ? <LinkButton href={`/meldingen/${one.report.id}/aanvragen`}>{m.apply}</LinkButton> : undefined}>
    <CaseSteps steps={one.steps} today={visit.tx.today} />
  </Card>
)

const minePage = page('/mijn/besluiten', { may: 'see-own-file', log: 'own-decisions-seen' }, async (visit) => {
  const opened = await openOwn(visit)
  if (!opened.ok) return opened
  const running = (await processOf(visit.tx, opened.value.person.id)).filter((one) => !['decided', 'objected', 'withdrawn'].includes(one.state))
  const letters = await decisionsWithObjections(visit.tx, opened.value.person.id)
  return ok({
    title: m.title,
    body: (
      <Stack>
        <PageHead title={m.title} intro={m.intro} actions={visit.actor.role === 'resident' ? <LinkButton tone="quiet" href="/mijn/melden">{m.ask}</LinkButton> : undefined} />
        <Done visit={visit} sentences={{ gemeld: words.report.thanksOwn, bezwaar: words.object.done }} />
        {running.length > 0 && <Section title={m.running}>{running.map((one) => <Running visit={visit} one={one} />)}</Section>}
        <Section title={m.letters}>{letters.length === 0 ? <Empty>{m.none}</Empty> : await Promise.all(letters.map((one) => OwnLetter({ visit, one })))}</Section>
      </Stack>
    ),
  })
})

const o = words.object

const objectForm = form('/mijn/besluiten/:besluit/bezwaar', {
  may: 'object', log: 'objection-made', input: Type.Object({ bezwaar: Type.String({ minLength: 10, maxLength: 6000 }) }), fields: perReader(() => ({ bezwaar: o.words })),
}, async (visit, state) => {
  const open = await openDecision(visit, visit.params['besluit'] ?? '')
  if (!open.ok) return open
  const { decision } = open.value
  const { lastDay: until, inTime } = await objectionStanding(visit.tx, decision)
  return ok({
    title: o.title, crumbs: [{ label: m.menu, href: '/mijn/besluiten' }, { label: w.objection }],
    body: (
      <Stack>
        <PageHead title={o.title} intro={o.intro} />
        <Notice tone={inTime ? 'info' : 'attention'}>{inTime ? `${m.objectUntil} ${dayWords(until, visit.tx.today)}.` : m.objectLate}</Notice>
        <ErrorSummary errors={state.errors} />
        <Form action={`/mijn/besluiten/${decision.id}/bezwaar`} token={state.token}>
          <TextArea {...field(state, 'bezwaar')} label={o.words} rows={8} maxLength={6000} required />
          <p><Button size="large">{o.send}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, input) => {
  const made = await object(visit, visit.params['besluit'] ?? '', input.bezwaar)
  return made.ok ? ok(visit.scope === 'own' ? '/mijn/besluiten?gelukt=bezwaar' : `/besluiten/${made.value.decisionId}`) : made
})

const r = words.review
const closings = [...objectionOutcomes, 'withdrawn'] as const

const reviewForm = form('/besluiten/:besluit/bezwaar', {
  may: 'decide-objection', log: 'objection-decided', input: Type.Object({ uitkomst: Type.Union(closings.map((one) => Type.Literal(one))) }), fields: { uitkomst: r.outcome },
}, async (visit, state) => {
  const open = await openDecision(visit, visit.params['besluit'] ?? '')
  if (!open.ok) return open
  const { decision, file: opened } = open.value
  const { objection } = await objectionStanding(visit.tx, decision)
  if (!objection || objection.decided) return refuse('no-objection')
  return ok({
    title: r.title, crumbs: [{ label: w.title, href: `/besluiten/${decision.id}` }, { label: w.objection }],
    body: (
      <Stack>
        <PageHead title={r.title} intro={r.intro} meta={fullName(opened.person)} />
        <Card title={w.objection}><p>“{objection.words}”</p><Small>{objectionWords(objection)}</Small></Card>
        <ErrorSummary errors={state.errors} />
        <Form action={`/besluiten/${decision.id}/bezwaar`} token={state.token}>
          <Radios {...field(state, 'uitkomst')} label={r.outcome} required options={closings.map((value) => ({ value, label: objectionOutcomeNames[value] }))} />
          <p><Button>{r.save}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, { uitkomst }) => {
  const done = await decideObjection(visit, visit.params['besluit'] ?? '', uitkomst)
  return done.ok ? ok(uitkomst === 'withdrawn' ? '/' : `/besluiten/${visit.params['besluit']}`) : done
})

export const decisionPages = [decisionPage, letterFile, minePage, objectForm, reviewForm]
