import { formatDay } from '../../../kernel/day.ts'
import { timeOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, DataTable, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { OccupancyBars } from '../../../ui/pictures.tsx'
import { productName } from '../../continuum/index.ts'
import { municipalities } from '../../cooperation/index.ts'
import { occupancy } from '../actions/figures.ts'
import { bedBoard } from '../actions/night.ts'
import { placesToOffer } from '../actions/waiting.ts'
import type { Beds } from '../model.ts'
import { words } from '../words.nl.ts'
import { FreeChip, Taken } from './chips.tsx'

const w = words.board

const Kind = ({ beds }: { beds: Beds }) => (
  <>{beds.respite ? <Chip tone="info">{w.respite}</Chip> : productName(beds.product)} {beds.night && <Chip>{w.night}</Chip>}</>
)

/** The live bed board: every location of every partner, free and taken, tonight and soon. No person in it. */
export const boardPage = page('/plekken', { may: 'see-beds', log: 'bed-board-seen' }, async (visit) => {
  const onlyFree = visit.query['vrij'] === 'ja'
  const all = await bedBoard(visit.tx)
  const soon = await placesToOffer(visit.tx)
  const towns = new Map((await municipalities(visit.tx)).map((one) => [one.code, one.name]))
  const soonAt = (locationId: string): string => soon.filter((place) => place.locationId === locationId && place.freeFrom > visit.tx.today)
    .map((place) => `${place.name}: ${formatDay(place.freeFrom, 'nl', 'short')}`).join(', ')
  const perProduct = (await occupancy(visit.tx)).map((row) => ({ code: row.product, label: productName(row.product), taken: row.taken, capacity: row.capacity }))
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro(timeOf(visit.tx.now))} actions={
          <>
            <LinkButton tone="quiet" href="/plekken">{onlyFree ? w.all : w.refresh}</LinkButton>
            {!onlyFree && <LinkButton tone="quiet" href="/plekken?vrij=ja">{w.onlyFree}</LinkButton>}
          </>
        } />
        <Small>{w.meaning}</Small>
        {perProduct.length > 0 && <Card><OccupancyBars caption={w.perProduct} rows={perProduct} /></Card>}
        <DataTable
          caption={w.perLocation} rows={all.filter((beds) => !onlyFree || beds.free > 0)} empty={w.empty}
          columns={[
            { key: 'location', label: words.location, render: (beds) => <>{beds.location}<Small>{beds.provider}{beds.phone ? `, ${beds.phone}` : ''}</Small></> },
            { key: 'now', label: w.state, render: (beds) => <FreeChip free={beds.free} /> },
            { key: 'taken', label: w.taken, render: (beds) => <Taken beds={beds} /> },
            { key: 'kind', label: w.kind, render: (beds) => <Kind beds={beds} /> },
            { key: 'municipality', label: words.municipality, render: (beds) => towns.get(beds.municipality) ?? beds.municipality },
            { key: 'soon', label: w.soon, render: (beds) => soonAt(beds.locationId) || w.soonEmpty },
          ]}
        />
      </Stack>
    ),
  })
})
