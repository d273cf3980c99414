import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, TextArea } from '../../../ui/forms.tsx'
import { Chip, DataTable, Link, PageHead, Section, Stack } from '../../../ui/parts.tsx'
import { fullName, holderOf, openFile } from '../../people/index.ts'
import { places } from '../actions/places.ts'
import { type MunicipalFile, municipalCases, municipalFiles, receivedTransfers, type WorkItem } from '../actions/reads.ts'
import { acceptCase, handOverCase, receivingRegion, withdrawOffer } from '../actions/transfer.ts'
import { stateNames } from '../words.nl/names.ts'
import { words } from '../words.nl/pages.ts'
import { DueWords } from './parts.tsx'

const w = words.municipality
const l = words.list

const Transfer = ({ file, region, token }: { file: MunicipalFile; region: string | undefined; token: string }) => {
  const { transfer } = file
  if (transfer?.acceptedOn) return <Chip tone="good">{w.accepted} {formatDay(transfer.acceptedOn, 'nl')}</Chip>
  if (transfer) {
    return <><Chip tone="attention">{w.offered} {formatDay(transfer.offeredOn, 'nl')}</Chip> <Form action={`/gemeente/dossiers/${file.personId}/terugnemen`} token={token}><Button tone="quiet">{w.takeBack}</Button></Form></>
  }
  return region ? <Link href={`/gemeente/dossiers/${file.personId}/overdragen`}>{w.handOver}</Link> : <>{w.notOffered}</>
}

const filesPage = page('/gemeente/dossiers', { may: 'see-municipal-cases', log: 'municipal-cases-seen' }, async (visit) => {
  const { tx } = visit
  const [cases, files, region] = [await municipalCases(visit), await municipalFiles(visit), await receivingRegion(visit)]
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <Section title={w.reports}>
          <DataTable caption={w.reports} rows={cases} empty={w.noReports} rowHref={({ report }: WorkItem) => `/meldingen/${report.id}`} columns={[
            { key: 'who', label: l.who, render: ({ report }) => report.personName },
            { key: 'since', label: words.own.since, render: ({ report }) => formatDay(dayOf(report.receivedAt), 'nl') },
            { key: 'state', label: l.state, render: ({ state }) => stateNames[state] },
            { key: 'date', label: l.date, render: ({ due, late, state }) => (due ? <DueWords due={due} late={late} today={tx.today} state={state} /> : '–') },
          ]} />
        </Section>
        <Section title={w.people}>
          <DataTable caption={w.people} rows={files} empty={w.none} rowHref={({ personId }: MunicipalFile) => `/mensen/${personId}`} columns={[
            { key: 'who', label: l.who, render: ({ name }) => name },
            { key: 'transfer', label: w.transfer, render: (file) => <Transfer file={file} region={region} token={visit.token} /> },
          ]} />
        </Section>
      </Stack>
    ),
  })
})

const handOverForm = form('/gemeente/dossiers/:persoon/overdragen', {
  may: 'hand-over-case', log: 'case-handed-over', input: Type.Object({ toelichting: Type.String({ minLength: 10, maxLength: 3000 }) }), fields: { toelichting: w.words },
}, async (visit, state) => {
  const opened = await openFile(visit.tx, visit.params['persoon'] ?? '', holderOf(visit.actor, visit.scope), ['case'])
  if (!opened.ok) return opened
  const title = w.handOverTitle((await receivingRegion(visit)) ?? '–')
  const { person } = opened.value
  return ok({
    title, crumbs: [{ label: w.menu, href: '/gemeente/dossiers' }, { label: fullName(person) }],
    body: (
      <Stack>
        <PageHead title={title} intro={w.handOverIntro} meta={fullName(person)} />
        <ErrorSummary errors={state.errors} />
        <Form action={`/gemeente/dossiers/${person.id}/overdragen`} token={state.token}>
          <TextArea {...field(state, 'toelichting')} label={w.words} rows={6} maxLength={3000} required />
          <p><Button>{w.send}</Button></p>
        </Form>
      </Stack>
    ),
  })
}, async (visit, input) => {
  const done = await handOverCase(visit, visit.params['persoon'] ?? '', input.toelichting)
  return done.ok ? ok('/gemeente/dossiers') : done
})

const t = words.transfers

const transfersPage = page('/overdrachten', { may: 'accept-case', log: 'transfers-seen' }, async (visit: Visit) => {
  const rows = await receivedTransfers(visit)
  const municipalities = await places(visit.tx)
  return ok({
    title: t.title,
    body: (
      <Stack>
        <PageHead title={t.title} intro={t.intro} />
        <DataTable caption={t.caption} rows={rows} empty={t.none} columns={[
          { key: 'who', label: l.who, render: ({ personName }) => personName },
          { key: 'from', label: t.from, render: ({ municipality }) => municipalities.find((one) => one.code === municipality)?.name ?? municipality },
          { key: 'when', label: t.when, render: ({ offeredOn }) => formatDay(offeredOn, 'nl') },
          { key: 'words', label: t.words, render: (transfer) => transfer.words },
          { key: 'state', label: t.state, render: (transfer) => (transfer.acceptedOn
            ? <Chip tone="good">{w.accepted} {formatDay(transfer.acceptedOn, 'nl')}</Chip>
            : <Form action={`/overdrachten/${transfer.id}/aannemen`} token={visit.token} version={transfer.version}><Button>{t.accept}</Button></Form>) },
        ]} />
      </Stack>
    ),
  })
})

const acceptButton = button('/overdrachten/:overdracht/aannemen', { may: 'accept-case', log: 'case-accepted', input: Type.Object({}), back: () => '/overdrachten' }, async (visit) => {
  const done = await acceptCase(visit, visit.params['overdracht'] ?? '')
  return done.ok ? ok('/overdrachten') : done
})

const takeBackButton = button('/gemeente/dossiers/:persoon/terugnemen', { may: 'hand-over-case', log: 'case-offer-withdrawn', input: Type.Object({}), back: () => '/gemeente/dossiers' }, async (visit) => {
  const done = await withdrawOffer(visit, visit.params['persoon'] ?? '')
  return done.ok ? ok('/gemeente/dossiers') : done
})

export const municipalityPages = [filesPage, handOverForm, takeBackButton, transfersPage, acceptButton]
