import { type Static, Type } from 'typebox'
import { ok } from '../../../kernel/result.ts'
import { button, type ButtonRoute, file, type FileRoute } from '../../../platform/http/route.ts'
import { Button, ButtonRow, Form } from '../../../ui/forms.tsx'
import { Card, Details, Small } from '../../../ui/parts.tsx'
import { type FeedSource, readFeed, renewFeed, stopFeed } from '../actions/feed.ts'
import { words } from '../words.ts'

const w = words.feed

const addressOf = (origin: string, secret: string): string => `${origin}/agenda-op-adres/${secret}.ics`

// A long address may break anywhere, so that it fits a telephone; copied it is one word.
const broken = (address: string) => (address.match(/.{1,16}/g) ?? []).map((part) => <>{part}<wbr /></>)

/** The pages on which somebody sees her own times: each shows the same calendar feed, under the name of what stands there. */
type Base = '/agenda' | '/mijn/afspraken' | '/rooster'

/** The calendar feed of whoever looks: off until she switches it on; the address can be renewed. */
export const FeedCard = ({ secret, origin, token, base }: { secret: string | undefined; origin: string; token: string; base: Base }) => (
  <Card title={base === '/rooster' ? w.shiftsTitle : w.title}>
    <p>{base === '/rooster' ? w.shiftsIntro : w.intro}</p>
    {secret ? (
      <>
        <p>{w.on}</p>
        <Details summary={w.address}><p><code>{broken(addressOf(origin, secret))}</code></p></Details>
        <Small>{w.secret}</Small>
      </>
    ) : <p>{w.off}</p>}
    <Form action={`${base}/koppeling`} token={token} label={base === '/rooster' ? w.shiftsTitle : w.title}>
      <ButtonRow>
        <Button tone="quiet" name="wat" value="aan">{secret ? w.renew : w.turnOn}</Button>
        {secret && <Button tone="quiet" name="wat" value="uit">{w.turnOff}</Button>}
      </ButtonRow>
    </Form>
  </Card>
)

const input = Type.Object({ wat: Type.Enum(['aan', 'uit']) })

/** The buttons of the card on a page, for who may see that page. */
export const feedButton = (base: Base, may: string): ButtonRoute => button(`${base}/koppeling`, { may, log: 'calendar-feed-changed', input, back: () => base }, async ({ tx }, { wat }: Static<typeof input>) => {
  await (wat === 'aan' ? renewFeed(tx) : stopFeed(tx))
  return ok(base)
})

/** The calendar at its secret address. Who has the address needs nothing else: that is why it holds no name of anybody. */
export const feedFile = (sources: readonly FeedSource[]): FileRoute => file('/agenda-op-adres/:geheim', { may: 'anyone', log: 'calendar-feed-read', limited: true, params: { geheim: /^[\w-]{43}\.ics$/ } }, async (visit) => {
  const read = await readFeed(visit.tx, (visit.params['geheim'] ?? '').slice(0, -4), w.name, sources)
  return read.ok ? ok({ type: 'text/calendar; charset=utf-8', name: 'sluitend.ics', bytes: new TextEncoder().encode(read.value) }) : read
})
