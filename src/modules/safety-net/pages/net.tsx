import { formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type PageRoute } from '../../../platform/http/route.ts'
import { Card, Columns, DataTable, Details, Empty, Notice, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { BarsOverTime, ClosingRing } from '../../../ui/pictures.tsx'
import { netPicture, type NetPicture } from '../actions/picture.ts'
import { type FindingCounts, type RuleCode, ruleCodes } from '../model.ts'
import { bandNames, ruleActs, ruleLimits, ruleNames, words } from '../words.nl.ts'
import { Ladder } from './ladder.tsx'

const n = (count: number): string => count.toLocaleString('nl-NL')
const said = (about: number): string => words.about(n(about))

function RingCard({ counts }: { counts: FindingCounts }) {
  const before = words.before(counts.yesterday === null ? undefined : n(counts.yesterday), counts.lastWeek === null ? undefined : n(counts.lastWeek))
  return (
    <Card>
      {counts.total === null ? <Empty>{words.neverCounted}</Empty> : <ClosingRing missing={counts.total} total={counts.known} label={before === '' ? words.goal : `${before}. ${words.goal}`} />}
      {counts.oldest && <Small>{words.oldest(bandNames[counts.oldest])}</Small>}
      <Details summary={words.how}>
        <Small>{words.howText}</Small>
        <ul>{ruleCodes.map((rule) => <li>{ruleNames[rule]}. {ruleLimits[rule]}</li>)}</ul>
      </Details>
    </Card>
  )
}

const emptyOf = (total: number | null, few: string): string => (total === 0 ? words.allClosed : total === null ? words.neverCounted : few)

const Why = ({ counts }: { counts: FindingCounts }) => (
  <DataTable
    caption={words.why} rows={[...counts.why]} empty={emptyOf(counts.total, words.nothingListed)}
    columns={[
      { key: 'what', label: words.what, render: (row) => ruleNames[row.code as RuleCode] },
      { key: 'people', label: words.people, numeric: true, render: (row) => said(row.about) },
      { key: 'act', label: words.act, render: (row) => ruleActs[row.code as RuleCode] },
    ]}
  />
)

const Where = ({ counts, names }: { counts: FindingCounts; names: ReadonlyMap<string, string> }) => (
  <DataTable
    caption={words.where} rows={[...counts.where]} empty={emptyOf(counts.total, words.nowhereListed)}
    columns={[
      { key: 'municipality', label: words.municipality, render: (row) => names.get(row.code) ?? words.elsewhere },
      { key: 'people', label: words.people, numeric: true, render: (row) => said(row.about) },
    ]}
  />
)

const Climbed = ({ picture: { counts, leads } }: { picture: NetPicture }) => (
  <>
    {counts.atLead && <Notice tone="alarm" title={words.atLead}>{words.atLeadText(leads.length > 0 ? leads.join(', ') : words.noLead)}</Notice>}
    {counts.atProgramme && !counts.atLead && <Notice tone="attention" title={words.atProgramme}>{words.atProgrammeText}</Notice>}
  </>
)

/** The safety net: how many people have no next step, why, where and whose turn it is. Counts only. */
export const netPage: PageRoute = page('/vangnet', { may: 'see-finding-counts', log: 'finding-counts-seen' }, async ({ tx }) => {
  const picture = await netPicture(tx)
  const { counts } = picture
  const intro = counts.countedAt === null ? words.neverCounted : words.counted(formatInstant(counts.countedAt, 'nl'), n(counts.known))
  return ok({
    title: words.title,
    body: (
      <Stack>
        <PageHead title={words.title} intro={intro} />
        <Climbed picture={picture} />
        <Columns>
          <RingCard counts={counts} />
          <Card wide>
            {counts.total !== null && counts.total > 0 && counts.why.length === 0 && counts.where.length === 0 ? <p>{words.tooFew}</p> : <><Why counts={counts} /><Where counts={counts} names={picture.names} /></>}
            <Small>{words.hiddenNote}</Small>
            <Ladder rows={picture.ladder} />
          </Card>
        </Columns>
        <Section title={words.history}>
          <BarsOverTime label={words.historyLabel} unit={words.people} target={0} bars={counts.history.map(({ day, people }) => ({ label: formatDay(day, 'nl', 'axis'), value: people }))} />
        </Section>
        {picture.unnamed !== 'hidden' && picture.unnamed > 0 && <Small>{words.refused(n(picture.unnamed))}</Small>}
      </Stack>
    ),
  })
})
