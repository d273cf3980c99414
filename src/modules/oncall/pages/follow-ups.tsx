import { Type } from 'typebox'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { form, page } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, Form, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataTable, Empty, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { fullName } from '../../people/index.ts'
import { seeFollowUp } from '../actions/follow-up.ts'
import { type Morning, morning } from '../actions/morning.ts'
import { followUpsLately } from '../actions/night.ts'
import type { FollowUp } from '../model.ts'
import { words } from '../words.nl.ts'
import { Story, when } from './parts.tsx'

const w = words.followUps

const Standing = ({ followUp, now }: { followUp: FollowUp; now: Instant }) => {
  if (followUp.state === 'seen') return <Chip tone="good">{w.done}</Chip>
  return followUp.dueAt < now ? <Chip tone="alarm">{w.late}</Chip> : <Chip tone="attention">{w.open}</Chip>
}

const listPage = page('/opvolging', { may: 'see-follow-ups', log: 'follow-ups-seen' }, async ({ tx, actor }) => {
  const rows = await followUpsLately(tx, actor.accountId)
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <DataTable
          caption={w.title} rows={rows} rowHref={(row) => `/opvolging/${row.id}`} empty={<Empty>{w.none}</Empty>}
          columns={[
            { key: 'who', label: w.who, render: (row) => row.name },
            { key: 'state', label: w.state, render: (row) => <Standing followUp={row} now={tx.now} /> },
            { key: 'due', label: w.due, render: (row) => when(row.dueAt, tx.now) },
            { key: 'owner', label: w.owner, render: (row) => row.ownerName ?? words.night.unknown },
          ]}
        />
      </Stack>
    ),
  })
})

const Seen = ({ shown: { followUp, names } }: { shown: Morning }) =>
  (followUp.state === 'seen' ? <Notice tone="good">{w.seenBy(names.get(followUp.seenBy) ?? words.night.unknown, formatInstant(followUp.seenAt, 'nl'))}</Notice> : null)

const followUpPage = form('/opvolging/:opvolging', { may: 'see-follow-ups', log: 'follow-up-seen', input: Type.Object({}), fields: {} }, async ({ tx, params, actor }, state) => {
  const found = await morning(tx, params['opvolging'] ?? '')
  if (!found.ok) return found
  const shown = found.value
  const { followUp, file, story, names } = shown
  const owner = names.get(followUp.ownerId) ?? words.night.unknown
  return ok({
    title: w.title, crumbs: [{ label: w.title, href: '/opvolging' }, { label: fullName(file.person) }],
    body: (
      <Stack>
        <PageHead title={w.of(fullName(file.person))} meta={<><Standing followUp={followUp} now={tx.now} /> {w.dueAt(when(followUp.dueAt, tx.now))}. {w.forOwner(owner)}</>} />
        <ErrorSummary errors={state.errors} />
        <Seen shown={shown} />
        {followUp.state === 'open' && followUp.escalatedTo && <Notice tone="attention">{w.escalated(names.get(followUp.escalatedTo) ?? words.night.unknown)}</Notice>}
        <Columns min="l">
          <Card title={w.night}><Story story={story} /></Card>
          <Card title={w.notes}>
            <p>{followUp.words}</p>
            {followUp.state === 'open' && (
              <Form action={`/opvolging/${followUp.id}`} token={state.token} version={followUp.version}>
                <p><Button size="large">{w.seen}</Button></p>
                <Small>{w.after}</Small>
              </Form>
            )}
            {actor.role === 'support-worker' && <p><LinkButton tone="quiet" href={`/mensen/${file.person.id}`}>{w.file}</LinkButton></p>}
          </Card>
        </Columns>
      </Stack>
    ),
  })
}, async ({ tx, params, version }) => {
  const id = params['opvolging'] ?? ''
  const seen = await seeFollowUp(tx, id, version)
  return seen.ok ? ok(`/opvolging/${id}`) : seen
})

export const followUpsRoutes = [listPage, followUpPage]
