import { formatDay } from '../../../kernel/day.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { page, type PageRoute } from '../../../platform/http/route.ts'
import { Card, type Column, Columns, DataTable, Figure, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { BarsOverTime, RegionMap } from '../../../ui/pictures.tsx'
import { detailFor, municipalities, overviewFor } from '../actions/reads.ts'
import type { FigureDetail, FigureTable, FigureUnit } from '../model.ts'
import { meanings, sentence, shownText, words } from '../words.nl.ts'
import { drawFigure } from './map.ts'

/** All figures of the own municipality or the region, each with its meaning and the way to how it was counted. */
export const figuresPage: PageRoute = page('/cijfers', { may: 'see-figures', log: 'figures-seen' }, async ({ tx, actor }) => {
  const { name, figures } = await overviewFor(tx, actor)
  const title = name === undefined ? words.titleRegion : words.titleMunicipality(name)
  return ok({
    title,
    body: (
      <Stack>
        <PageHead title={title} intro={words.intro(formatDay(tx.today, 'nl'))} />
        <Columns min="m">
          {figures.map((one) => (
            <Figure
              label={meanings[one.indicator.code].name} value={shownText(one.value, one.indicator.unit)} href={`/cijfers/${one.indicator.code}`}
              meaning={one.indicator.reach === 'region' && name !== undefined ? `${sentence(one)} ${words.ofRegion}` : sentence(one)}
            />
          ))}
        </Columns>
        <Small>{words.smallHidden} {words.print}</Small>
      </Stack>
    ),
  })
})

type Row = FigureTable['rows'][number]

const Table = ({ table, unit }: { table: FigureTable; unit: FigureUnit }) => (
  <DataTable
    caption={words.tableOther} rows={table.rows} empty={words.noRows}
    columns={[
      { key: 'name', label: words.name, render: (row) => row.name },
      ...table.heads.map((head, at): Column<Row> => ({ key: head, label: head, numeric: true, render: (row) => shownText(row.values[at] ?? null, unit === 'cents' ? 'cents' : 'people', true) })),
    ]}
  />
)

const Months = ({ months }: { months: FigureDetail['months'] }) => (
  <Section title={words.months}>
    <BarsOverTime label={words.monthsLabel} unit={words.tables.people} bars={months.map(({ day, people }) => ({ label: formatDay(day, 'nl', 'axis').split(' ')[1] ?? '', value: people }))} />
  </Section>
)

const legend = [{ tone: 'low' as const, text: words.mapLow }, { tone: 'middle' as const, text: words.mapMiddle }, { tone: 'high' as const, text: words.mapHigh }, { tone: 'none' as const, text: words.mapNone }]

/** One figure: what it means, exactly how it was counted, and the numbers behind it. */
export const figurePage: PageRoute = page('/cijfers/:cijfer', { may: 'see-figures', log: 'figure-seen', params: { cijfer: /^[a-z-]{3,40}$/ } }, async ({ tx, actor, params }) => {
  const found = await detailFor(tx, actor, params['cijfer'] ?? '', words.tables)
  if (!found) return refuse('not-found')
  const { indicator, detail, name } = found
  const { name: title, how } = meanings[indicator.code]
  const isRegional = indicator.reach === 'region' || name === undefined
  const map = detail.perInhabitants.length > 0 ? drawFigure(await municipalities(tx), detail.perInhabitants) : undefined
  return ok({
    title, crumbs: [{ label: words.back, href: '/cijfers' }, { label: title }],
    body: (
      <Stack>
        <PageHead title={title} intro={words.intro(formatDay(tx.today, 'nl'))} />
        <Columns>
          <Figure label={isRegional ? words.region : name} value={shownText(detail.figure.value, indicator.unit)} meaning={sentence(detail.figure)} />
          <Card title={words.how} wide><ul>{how.map((line) => <li>{line}</li>)}</ul><Small>{words.source}: {indicator.source}. {indicator.isAboutPeople ? words.smallHidden : ''}</Small></Card>
        </Columns>
        {detail.table && <Section title={indicator.reach === 'municipality' ? words.table : words.tableOther}><Table table={detail.table} unit={indicator.unit} /></Section>}
        {detail.months.length > 0 && <Months months={detail.months} />}
        {map && <Section title={words.map}><RegionMap label={words.mapLabel(title)} viewBox={map.viewBox} shapes={map.shapes} legend={legend} valueLabel={words.perTenThousand} /></Section>}
      </Stack>
    ),
  })
})
