import { Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { type FormState, question, type View, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, Form, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, DataTable, Empty, Notice, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import { deskTop } from '../actions/desk.ts'
import { paperList, type PaperList, paperListWithPlans, type PaperPerson } from '../actions/roster.ts'
import type { Shift } from '../model.ts'
import { afterwardsWords } from '../words.nl/afterwards.ts'
import { words } from '../words.nl.ts'
import { KeepCopy, paperCopyRoutes } from './paper-copy.tsx'
import { Top } from './parts.tsx'

const w = words.roster
const p = words.paper

const Shifts = ({ shifts, caption }: { shifts: Shift[]; caption: string }) => (
  <DataTable
    caption={caption} rows={shifts} empty={<Empty>{w.none}</Empty>}
    columns={[
      { key: 'who', label: w.who, render: (row) => row.name },
      { key: 'role', label: w.role, render: (row) => roleName(row.role) },
      { key: 'from', label: w.from, render: (row) => formatInstant(row.from, 'nl') },
      { key: 'until', label: w.until, render: (row) => formatInstant(row.until, 'nl') },
      { key: 'phone', label: w.phone, render: (row) => row.phone ?? words.night.unknown },
    ]}
  />
)

const Numbers = ({ list }: { list: PaperList }) => (
  <DataTable
    caption={p.numbers} rows={list.numbers}
    columns={[
      { key: 'name', label: p.service, render: (row) => row.name },
      { key: 'phone', label: w.phone, render: (row) => <>{row.phone} {row.exampleValue && <Chip>{w.example}</Chip>}</> },
      { key: 'why', label: p.purpose, render: (row) => row.purpose },
    ]}
  />
)

const Person = ({ person: { name, phone, street, town, plan } }: { person: PaperPerson }) => (
  <Card title={name} level={3}>
    <Small>{[phone, street, town].filter(Boolean).join(', ')}</Small>
    {plan
      ? <DataList items={[{ label: p.helps, value: plan.acceptedAt ? plan.helps : `${plan.helps} (${p.proposal})` }, { label: p.call, value: plan.whomToCall }, { label: p.signs, value: plan.signs }, { label: p.avoid, value: plan.avoid }, { label: p.visitor, value: plan.forVisitor }].filter((one) => one.value)} />
      : <Small>{p.noPlan}</Small>}
  </Card>
)

const Plans = ({ list, token }: { list: PaperList; token: string }) => {
  if (!list.onShift) return <Notice tone="info">{p.onlyShift}</Notice>
  if (list.enrolled === 0) return <Empty>{p.nobody}</Empty>
  if (list.people.length > 0) return <>{list.people.map((person) => <Person person={person} />)}</>
  return <Form action="/papieren-lijst" token={token}><Small>{p.makeText(list.enrolled)}</Small><p><Button>{p.make}</Button></p></Form>
}

async function paperView(tx: Visit['tx'], list: PaperList, { token, errors }: FormState): Promise<View> {
  const top = await deskTop(tx)
  return {
    title: p.title, shell: 'night', islands: ['paper-keep'], top: <Top now={tx.now} top={top} />,
    body: (
      <Stack>
        <PageHead title={p.title} intro={p.intro} meta={p.printed(formatInstant(tx.now, 'nl'))} />
        <ErrorSummary errors={errors} />
        <Small>{p.howTo}</Small>
        <p><LinkButton tone="quiet" href="/oproepen/achteraf">{afterwardsWords.link}</LinkButton></p>
        <KeepCopy tx={tx} until={top.until} />
        {list.rosters.map((roster) => <Shifts caption={`${p.roster}: ${roster.line.name}${roster.line.phone ? `, ${roster.line.phone}` : ''}`} shifts={roster.shifts} />)}
        <Numbers list={list} />
        <Section title={p.people}><Plans list={list} token={token} /></Section>
      </Stack>
    ),
  }
}

const paperPage = question('/papieren-lijst', { may: 'see-paper-list', log: 'paper-list-seen', input: Type.Object({}), fields: {} },
  async ({ tx }, state) => ok(await paperView(tx, await paperList(tx), state)),
  async ({ tx, token }) => {
    const list = await paperListWithPlans(tx)
    return list.ok ? ok(await paperView(tx, list.value, { values: {}, errors: [], token })) : list
  })

export const rosterRoutes = [paperPage, ...paperCopyRoutes]
