import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { Card, DataTable, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { measured, method } from '../actions/check-in.ts'
import { method as w } from '../words.ts'

/** How the signal from check-ins is counted, in plain words, with how often it is wrong: for everybody to read. */
export const methodPage = page('/uitleg/signaal', { may: 'anyone', log: 'method-read' }, async () => ok({
  title: w.title, shell: 'public',
  body: (
    <Stack>
      <PageHead title={w.title} intro={w.intro} />
      <Card title={w.promiseTitle}><ul>{w.promises.map((sentence) => <li>{sentence}</li>)}</ul></Card>
      <Card title={w.stepsTitle}><ol>{w.steps(method).map((sentence) => <li>{sentence}</li>)}</ol></Card>
      <Card title={w.wrongTitle}>
        <p>{w.wrongIntro(measured.people)}</p>
        <DataTable caption={w.falseCaption} rows={[...measured.falseAlarms]} columns={[
          { key: 'who', label: w.who, render: (row) => w.steadiness[row.steadiness] },
          { key: 'share', label: w.falseAlarm, numeric: true, render: (row) => w.percent(row.share) },
        ]} />
        <DataTable caption={w.seenCaption} rows={[...measured.seen]} columns={[
          { key: 'who', label: w.who, render: (row) => w.steadiness[row.steadiness] },
          { key: 'drop', label: w.drop, numeric: true, render: (row) => row.drop },
          { key: 'share', label: w.seen(measured.weeks), numeric: true, render: (row) => w.percent(row.share) },
        ]} />
        <p>{w.weigh}</p>
      </Card>
      <Card title={w.sourceTitle}><p>{w.source(method)}</p><Small>{w.example}</Small></Card>
    </Stack>
  ),
}))
