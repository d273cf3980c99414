import { type Static, Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, Select, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, Details, Empty, Link, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { caseload } from '../../continuum/index.ts'
import { holderOf } from '../../people/index.ts'
import { handoversFor, takeOver, writeHandover } from '../actions/handovers.ts'
import type { Handover } from '../model.ts'
import { words } from '../words.nl.ts'
import { Lines } from './parts.tsx'

const w = words.handover
const path = '/overdracht'

const input = Type.Object({ woorden: Type.String({ minLength: 3, maxLength: 2000 }), persoon: Type.Optional(Type.String({ format: 'uuid' })) })

const Waiting = ({ one, mine, token }: { one: Handover; mine: boolean; token: string }) => (
  <Card level={3} tone="attention" title={one.person?.name ?? w.general}>
    <Lines text={one.words} />
    <Small>{w.by(one.writer, formatInstant(one.writtenAt, 'nl'))}</Small>
    {mine ? <Small>{w.own}</Small> : (
      <>
        {one.person && <Small>{w.opens}</Small>}
        <Form action={`${path}/${one.id}/overnemen`} token={token} label={one.person?.name ?? w.general}><Button>{w.act}</Button></Form>
      </>
    )}
  </Card>
)

const Taken = ({ one }: { one: Handover }) => (
  <li>
    {one.person ? <Link href={`/mensen/${one.person.id}`}>{one.person.name}</Link> : <strong>{w.general}</strong>}: {one.words}
    <Small>{w.by(one.writer, formatInstant(one.writtenAt, 'nl'))}. {one.state === 'accepted' && w.takenBy(one.acceptor, formatInstant(one.at, 'nl'))}</Small>
  </li>
)

type Person = { personId: string; name: string }

const Write = ({ state, people }: { state: FormState; people: readonly Person[] }) => {
  return (
    <Card title={w.write}>
      <Form action={path} token={state.token}>
        <Select {...field(state, 'persoon')} label={w.person} emptyLabel={w.nobody} options={people.map((one) => ({ value: one.personId, label: one.name }))} />
        <TextArea {...field(state, 'woorden')} label={w.words} hint={w.wordsHint} maxLength={2000} required />
        <p><Button tone="quiet">{w.writeAct}</Button></p>
      </Form>
    </Card>
  )
}

/** Which people a handover can be about: those of one's own caseload. */
const MOST_PEOPLE = 100

/** What one shift of a team tells the next, until somebody says that she took it over. */
export const handoverPage = form(path, { may: 'hand-over-shift', log: 'handover-written', input, fields: { woorden: w.fieldWords, persoon: w.fieldPerson } }, async (visit, state) => {
  const { team, handovers, shifts } = await handoversFor(visit.tx, visit.scope)
  if (!team) return ok({ title: w.title, body: <Stack><PageHead title={w.title} /><Empty>{w.noTeam}</Empty></Stack> })
  const holder = visit.scope === 'caseload' ? holderOf(visit.actor, visit.scope) : undefined
  const people = holder ? (await caseload(visit.tx, holder, { limit: MOST_PEOPLE, offset: 0 })).rows : []
  const [waiting, taken] = [handovers.filter((one) => one.state === 'waiting'), handovers.filter((one) => one.state === 'accepted')]
  const now = shifts.find((one) => one.from <= visit.tx.now)
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro(team.name)} meta={<Chip tone={now ? 'info' : 'attention'}>{now ? w.shift(now.name, formatInstant(now.until, 'nl')) : w.noShift}</Chip>} />
        <ErrorSummary errors={state.errors} />
        <Section title={w.waiting}>{waiting.length ? waiting.map((one) => <Waiting one={one} mine={one.writtenBy === visit.actor.accountId} token={visit.token} />) : <Empty>{w.none}</Empty>}</Section>
        <Write state={state} people={people} />
        <Details summary={w.taken}>{taken.length ? <ul>{taken.map((one) => <Taken one={one} />)}</ul> : <p>{w.noneTaken}</p>}</Details>
      </Stack>
    ),
  })
}, async (visit, typed: Static<typeof input>) => {
  const written = await writeHandover(visit.tx, visit.scope, { words: typed.woorden, personId: typed.persoon })
  return written.ok ? ok(path) : written
})

export const takeOverButton = button(`${path}/:overdracht/overnemen`, { may: 'hand-over-shift', log: 'handover-accepted', input: Type.Object({}), back: () => path }, async (visit) => {
  const taken = await takeOver(visit.tx, visit.scope, visit.params['overdracht'] ?? '')
  return taken.ok ? ok(path) : taken
})
