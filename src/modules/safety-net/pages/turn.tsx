import { type Day, daysBetween, formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type PageRoute } from '../../../platform/http/route.ts'
import { Chip, type Column, DataTable, Link, PageHead, Small, Stack, type Tone } from '../../../ui/parts.tsx'
import { holderOf } from '../../people/index.ts'
import { type TurnRow, turnList } from '../actions/reads.ts'
import { ownerName, ruleActs, ruleCloses, ruleNames, words } from '../words.nl.ts'

const toneOf = ({ rung }: TurnRow): Tone => (rung > 2 ? 'alarm' : 'attention')

const columns = (today: Day): Column<TurnRow>[] => [
  { key: 'who', label: words.who, render: (row) => (row.name === null ? words.unknownName : <Link href={`/mensen/${row.personId}`}>{row.name}</Link>) },
  { key: 'what', label: words.what, render: (row) => <>{ruleNames[row.rule]} <Small>{row.municipalityName ?? words.elsewhere}</Small></> },
  { key: 'since', label: words.since, render: (row) => <><Chip tone={toneOf(row)}>{words.ago(daysBetween(row.since, today))}</Chip> {formatDay(row.since, 'nl', 'short')}</> },
  { key: 'turn', label: words.turn, render: (row) => [...new Set(row.turns.map(ownerName))].join(', ') },
  { key: 'todo', label: words.todo, render: (row) => <>{ruleActs[row.rule]} <Small>{words.closes(ruleCloses[row.rule])}</Small></> },
]

/** The persons for whom this desk or worker must act; for the pathway monitor everybody. */
export const turnPage: PageRoute = page('/vangnet/aan-zet', { may: 'see-findings', log: 'findings-seen' }, async ({ tx, actor, scope }) => {
  const rows = await turnList(tx, holderOf(actor, scope))
  const title = actor.role === 'pathway-monitor' ? words.turnTitleAll : words.turnTitle
  return ok({
    title,
    body: (
      <Stack>
        <PageHead title={title} intro={words.turnIntro} />
        <DataTable caption={words.turnCaption} rows={rows} empty={words.turnEmpty} columns={columns(tx.today)} />
      </Stack>
    ),
  })
})
