import { formatDay } from '../../kernel/day.ts'
import { dayOf, type Instant, timeOf } from '../../kernel/instant.ts'
import type { View } from '../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, TimeField } from '../../ui/forms.tsx'
import { Card, PageHead, Stack } from '../../ui/parts.tsx'
import { clockWords as w, words } from '../words.nl.ts'

type Asked = { refused?: string | undefined; day?: string; time?: string; target?: Instant }

const said = (moment: Instant): string => `${formatDay(dayOf(moment), 'nl', 'weekday')} ${timeOf(moment)}`

// There was more to do on the way than somebody wants to wait for.
const OnTheWay = ({ target }: { target: Instant }) => (
  <Card title={w.onTheWay}>
    <p>{w.underWay(said(target))}</p>
    <form method="post" action="/demo/klok">
      <input type="hidden" name="op" value={target} />
      <p><Button>{w.goOn}</Button></p>
    </form>
  </Card>
)

/** The clock of the demo: how late it is, and forward by a step or to a moment. These forms need no token. */
export const clockView = (now: Instant, { refused, day, time, target }: Asked): View => ({
  title: words.demoClock, shell: 'public',
  body: (
    <Stack>
      {refused && <ErrorSummary errors={[{ field: 'dag', text: refused }]} />}
      <PageHead title={words.demoClock} intro={words.clockIntro} />
      <p>{words.clockNow}: <strong>{said(now)}</strong></p>
      {target && <OnTheWay target={target} />}
      <form method="post" action="/demo/klok">
        <ButtonRow>{w.steps.map(([by, name]) => <Button name="verzet" value={by} tone="quiet">{name}</Button>)}</ButtonRow>
      </form>
      <Card title={w.toMoment}>
        <form method="post" action="/demo/klok">
          <DateField name="dag" label={w.day} value={day ?? dayOf(now)} required />
          <TimeField name="tijd" label={w.time} value={time ?? timeOf(now)} required />
          <p><Button>{w.move}</Button></p>
        </form>
      </Card>
    </Stack>
  ),
})
