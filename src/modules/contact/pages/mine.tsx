import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { language, perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, Details, Empty, Notice, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { openOwn } from '../../people/index.ts'
import { addWords, endMatter, seeAnswers } from '../actions/answer.ts'
import { erasures } from '../actions/erasure.ts'
import { matters, ownMatter } from '../actions/open.ts'
import { ownWay } from '../actions/send.ts'
import type { MatterNow } from '../model.ts'
import { becauseNames as why, kindNames, objectionOutcomeNames, words } from '../words.ts'
import { ErasureRecord } from './erasure.tsx'
import { ObjectionStands, WayToObject } from './objection.tsx'
import { ownView, paths } from './own.ts'
import { StateChip, Thread, Where } from './thread.tsx'

const begins = (matter: MatterNow): string => {
  const said = matter.messages[0]?.words ?? ''
  return said.length > 90 ? `${said.slice(0, said.lastIndexOf(' ', 90) > 0 ? said.lastIndexOf(' ', 90) : 90)}…` : said
}

const isNew = (matter: MatterNow): boolean => matter.messages.some((one) => one.side === 'reader' && one.readAt === null)

const Line = ({ matter }: { matter: MatterNow }) => {
  const w = words.mine
  return (
    <Card level={3} tone={isNew(matter) ? 'good' : 'plain'} title={<><a class="utrecht-link utrecht-link--html-a" href={`${paths.list}/${matter.id}`}>{kindNames[matter.kind]}</a> <StateChip state={matter.state} /> {isNew(matter) && <Chip tone="good">{w.isNew}</Chip>}</>}>
      <p>“{begins(matter)}”</p>
      <Small>{formatInstant(matter.sentAt, language())}. {matter.owner ? `${w.now(matter.owner.name ?? w.somebody)} ${matter.late ? w.late : `${w.answerBefore(formatDay(matter.answerBy, language(), 'weekday'))}.`}` : ''}</Small>
    </Card>
  )
}

/** What the page says after something was sent. */
const thanks = (visit: Visit): string | undefined => {
  const { write, complaint, data, matter, objection } = words
  const sentences: Readonly<Record<string, string>> = { bericht: write.done, klacht: complaint.done, verzoek: data.done, gesloten: matter.ended, toegevoegd: matter.added, bezwaar: objection.done }
  return sentences[visit.query['gelukt'] ?? '']
}

const listPage = page(paths.list, { may: 'send-matter', log: 'own-post-seen' }, async (visit) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const w = words.mine
  const list = await matters(visit.tx, file.value)
  const told = thanks(visit)
  return ok({
    ...ownView(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        {told && <Notice tone="good" live>{told}</Notice>}
        <ButtonRow column>
          <LinkButton size="large" href={paths.write}>{w.write}</LinkButton>
          <LinkButton size="large" tone="quiet" href={paths.complaint}>{w.complain}</LinkButton>
          <LinkButton size="large" tone="quiet" href={paths.data}>{w.data}</LinkButton>
        </ButtonRow>
        <Small>{w.danger} <a class="utrecht-link utrecht-link--html-a" href="/bel">{w.callNow}</a></Small>
        <Section title={w.sent}>{list.length === 0 ? <Empty>{w.none}</Empty> : list.map((matter) => <Line matter={matter} />)}</Section>
      </Stack>
    ),
  })
})

const ends = ['answered', 'sent', 'read', 'objected'] as const

/** What the sender can still do: say more, say that it helped, or take it back. */
function Acts({ matter, visit }: { matter: MatterNow; visit: Visit }) {
  if (matter.kind === 'worry' || !ends.some((state) => state === matter.state)) return null
  const w = words.matter
  const address = `${paths.list}/${matter.id}`
  const back = matter.state === 'objected' ? w.withdrawObjection : w.withdraw
  return (
    <Form action={`${address}/${matter.state === 'answered' ? 'geholpen' : 'intrekken'}`} token={visit.token}>
      <p><Button tone="quiet">{matter.state === 'answered' ? w.close : back}</Button></p>
    </Form>
  )
}

/** What can be done when one does not agree with what was decided. */
function After({ matter, visit }: { matter: MatterNow; visit: Visit }) {
  if (matter.state !== 'answered' && matter.state !== 'closed') return null
  return matter.kind === 'complaint' ? <Notice>{words.matter.further}</Notice> : <WayToObject matter={matter} visit={visit} />
}

const History = ({ matter }: { matter: MatterNow }) => {
  const { mine, matter: w } = words
  return (
    <Details summary={w.whoHad}>
      <ul>{matter.owners.map((one) => <li>{w.from(one.name ?? mine.somebody, why[one.because], formatInstant(one.from, language()))}</li>)}</ul>
      <p>{mine.term} {mine.termText(matter.termSource)} {matter.scheme && mine.scheme(matter.scheme)}</p>
    </Details>
  )
}

const matterPage = form(`${paths.list}/:zaak`, {
  may: 'send-matter', log: 'own-matter-added', input: Type.Object({ woorden: Type.String({ minLength: 2, maxLength: 4000 }) }), fields: perReader(() => ({ woorden: words.matter.field })),
}, async (visit, state) => {
  const file = await openOwn(visit)
  const found = file.ok ? await ownMatter(visit.tx, file.value, visit.params['zaak'] ?? '') : file
  if (!found.ok) return found
  const matter = found.value
  await seeAnswers(visit.tx, matter.id)
  const { mine, matter: w } = words
  const kind = kindNames[matter.kind]
  const told = thanks(visit)
  return ok({
    ...ownView(kind),
    body: (
      <Stack>
        <PageHead title={kind} meta={<StateChip state={matter.state} />} />
        {told && <Notice tone="good" live>{told}</Notice>}
        <ErrorSummary errors={state.errors} />
        {matter.kind === 'worry' && <Notice>{mine.worryOf(matter.messages[0]?.name ?? mine.somebody)}</Notice>}
        <Where matter={matter} />
        <Thread matter={matter} ownAccount={visit.actor.accountId} />
        <ErasureRecord all={await erasures(visit.tx, matter.id)} />
        <ObjectionStands matter={matter} w={words.objection} outcomes={objectionOutcomeNames} />
        <After matter={matter} visit={visit} />
        {matter.kind !== 'worry' && matter.state !== 'closed' && matter.state !== 'withdrawn' && (
          <Form action={`${paths.list}/${matter.id}`} token={state.token}>
            <TextArea {...field(state, 'woorden')} label={w.more} hint={w.moreHint} rows={4} maxLength={4000} required />
            <p><Button>{w.add}</Button></p>
          </Form>
        )}
        <Acts matter={matter} visit={visit} />
        <History matter={matter} />
      </Stack>
    ),
  })
}, async (visit, { woorden }) => {
  const id = visit.params['zaak'] ?? ''
  const file = await openOwn(visit)
  const added = file.ok ? await addWords(visit.tx, file.value, id, woorden, ownWay(visit.tx)) : file
  return added.ok ? ok(`${paths.list}/${id}?gelukt=toegevoegd`) : added
})

const endButton = (act: 'close' | 'withdraw', name: string) => button(`${paths.list}/:zaak/${name}`, {
  may: 'send-matter', log: act === 'close' ? 'own-matter-closed' : 'own-matter-withdrawn', input: Type.Object({}), back: ({ params }) => `${paths.list}/${params['zaak'] ?? ''}`,
}, async (visit) => {
  const file = await openOwn(visit)
  const ended = file.ok ? await endMatter(visit.tx, file.value, visit.params['zaak'] ?? '', act) : file
  return ended.ok ? ok(`${paths.list}?gelukt=gesloten`) : ended
})

export const minePages = [listPage, matterPage, endButton('close', 'geholpen'), endButton('withdraw', 'intrekken')]
