import { Type } from 'typebox'
import { timeOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, Form, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, Details, Empty, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { openFile } from '../../people/index.ts'
import { type Expected as ExpectedGuest, expectedTonight } from '../actions/held-beds.ts'
import { type BedsTonight, bedsTonight, registerNight, switchColdWeather } from '../actions/night.ts'
import type { Beds } from '../model.ts'
import { words } from '../words.nl.ts'
import { FreeChip, Taken } from './chips.tsx'
import { Expected } from './expected.tsx'

const w = words.night
const notices: Readonly<Record<string, string>> = { bed: w.inBed, aan: w.coldNow, uit: w.coldNotNow, vrij: words.held.calledOff, vergissing: words.register.undone }

type Night = { cold: boolean; coming: readonly ExpectedGuest[]; visit: Visit }

const House = ({ beds, cold, coming, visit }: Night & { beds: Beds }) => (
  <Card title={beds.location} tone={beds.free > 0 ? 'good' : 'plain'} actions={(
    <>
      {(beds.free > 0 || cold) && <Form action="/nacht/bed" token={visit.token}>
        <input type="hidden" name="locatie" value={beds.locationId} />
        <Button size="large" tone={beds.free > 0 ? 'good' : 'attention'}>{beds.free > 0 ? w.noName : w.extraBed}</Button>
      </Form>}
      {(beds.free > 0 || cold) && <LinkButton size="large" tone="quiet" href={`/nacht/inschrijven?locatie=${beds.locationId}`}>{w.withName}</LinkButton>}
      <LinkButton size="large" tone="quiet" href={`/nacht/register?locatie=${beds.locationId}`}>{words.register.open}</LinkButton>
    </>
  )}>
    <Stack>
      <p><FreeChip free={beds.free} /> <Taken beds={beds} /></p>
      {coming.length > 0 && <div><h3 class="utrecht-heading-3">{words.held.title(coming.length)}</h3><Expected guests={coming} visit={visit} /></div>}
      <Small>{beds.provider}{beds.phone ? `, ${w.phone.toLowerCase()} ${beds.phone}` : ''}</Small>
    </Stack>
  </Card>
)

const ColdSwitch = ({ cold, token }: { cold: boolean; token: string }) => (
  <Details summary={w.coldTitle}>
    <p>{w.coldText} {w.coldHint}</p>
    <Form action="/nacht/koudweer" token={token}><Button tone="quiet" name="stand" value={cold ? 'uit' : 'aan'}>{cold ? w.coldOff : w.coldOn}</Button></Form>
  </Details>
)

const Tonight = ({ tonight, coming, visit }: { tonight: BedsTonight; coming: readonly ExpectedGuest[]; visit: Visit }) => (
  <Stack>
    <PageHead title={tonight.cold ? w.titleCold : w.title(tonight.total.free)} />
    {notices[visit.query['gelukt'] ?? ''] && <Notice tone="good" live>{notices[visit.query['gelukt'] ?? '']}</Notice>}
    {tonight.cold && <Notice tone="info" title={w.cold}>{w.coldText}</Notice>}
    {tonight.locations.length === 0 ? <Empty>{w.empty}</Empty> : <Columns min="l">{tonight.locations.toSorted((a, b) => b.free - a.free).map((beds) => <House beds={beds} cold={tonight.cold} coming={coming.filter((one) => one.locationId === beds.locationId)} visit={visit} />)}</Columns>}
    {!tonight.cold && <ButtonRow><LinkButton tone="quiet" href="/nacht/weigeren">{w.refuse}</LinkButton></ButtonRow>}
    <Small>{w.noPapers} {words.board.meaning}</Small>
    <ColdSwitch cold={tonight.cold} token={visit.token} />
  </Stack>
)

const nightPage = page('/nacht', { may: 'register-night', log: 'night-beds-seen' }, async (visit) => {
  const [tonight, coming] = [await bedsTonight(visit.tx), await expectedTonight(visit.tx)]
  return ok({
    title: w.menu, shell: 'night', body: <Tonight tonight={tonight} coming={coming} visit={visit} />,
    top: <><strong>{timeOf(visit.tx.now)}</strong> <Chip tone={tonight.total.free > 0 ? 'good' : 'attention'}>{words.board.free(tonight.total.free)}</Chip>{tonight.cold && <Chip tone="info">{w.cold}</Chip>}</>,
  })
})

const id = Type.String({ format: 'uuid' })

const bedButton = button('/nacht/bed', { may: 'register-night', log: 'night-registered', input: Type.Object({ locatie: id, persoon: Type.Optional(id) }), back: () => '/nacht' }, async (visit, input) => {
  const file = input.persoon ? await openFile(visit.tx, input.persoon, 'desk:shelter') : undefined
  if (file && !file.ok) return file
  const done = await registerNight(visit.tx, input.locatie, file ? { file: file.value } : 'anonymous')
  return done.ok ? ok('/nacht?gelukt=bed') : done
})

const coldButton = button('/nacht/koudweer', { may: 'switch-cold-weather', log: 'cold-weather-switched', input: Type.Object({ stand: Type.Enum(['aan', 'uit']) }), back: () => '/nacht' }, async (visit, { stand }) => {
  await switchColdWeather(visit.tx, stand === 'aan')
  return ok(visit.actor.role === 'shelter-desk' ? `/nacht?gelukt=${stand}` : '/start')
})

export const nightPages = [nightPage, bedButton, coldButton]
