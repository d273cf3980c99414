import { DataTable, Small } from '../../../ui/parts.tsx'
import type { LadderRow } from '../actions/picture.ts'
import { rungNames, words } from '../words.nl.ts'

const after = (days: number): string => (days === 0 ? words.atOnce : words.afterDays(days))

/** Who gets it after whom, and after how long. */
export const Ladder = ({ rows }: { rows: readonly LadderRow[] }) => (
  <>
    <DataTable
      caption={words.ladder} rows={[...rows]}
      columns={[
        { key: 'who', label: words.step, render: (row) => rungNames[row.rung] },
        { key: 'pressing', label: words.pressing, render: (row) => after(row.pressing) },
        { key: 'steady', label: words.steady, render: (row) => after(row.steady) },
        { key: 'sees', label: words.sees, render: (row) => (row.seesPerson ? words.seesPerson : words.seesCounts) },
      ]}
    />
    <Small>{words.ladderIntro} {words.ladderSource}</Small>
  </>
)
