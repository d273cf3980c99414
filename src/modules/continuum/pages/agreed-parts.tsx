import { formatInstant } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { DataList, DataTable } from '../../../ui/parts.tsx'
import type { AgreedTime, MissedCheckIn } from '../model.ts'
import { agreed as w, agreedLines, weekdaysText } from '../words.ts'

/** What runs now, and what she wants when nothing is heard. */
export const AgreedNow = ({ agreed }: { agreed: AgreedTime }) => (
  <>
    <p>{w.now(weekdaysText(agreed.weekdays), agreed.before)} {w.nowBySms}</p>
    <DataList items={agreedLines(agreed).map(({ label, text, phone }) => ({ label, value: <>{text}{phone && <>, <a class="utrecht-link utrecht-link--html-a" href={`tel:${phone}`}>{phone}</a></>}</> }))} />
  </>
)

const at = (moment: MissedCheckIn['askedAt'], text: string): string[] => (moment ? [`${text} ${formatInstant(moment, language())}`] : [])
const stepsOf = (one: MissedCheckIn): string[] =>
  [...at(one.messagedAt, w.messaged), ...at(one.askedAt, w.asked), ...at(one.taskedAt, w.tasked), ...at(one.lineAt, w.toLine), ...(one.foundHow ? at(one.foundAt, w.found[one.foundHow]) : [])]

/** The times that went by without a word, and what was done then. */
export const MissedTable = ({ rows }: { rows: readonly MissedCheckIn[] }) => (
  <DataTable caption={w.caption} rows={[...rows]} empty={w.missedNone} columns={[
    { key: 'day', label: w.whenDay, render: (row) => w.missed(row.day) },
    { key: 'steps', label: w.steps, render: (row) => <ul>{stepsOf(row).map((step) => <li>{step}</li>)}</ul> },
  ]} />
)
