import { BarsOverTime, ClosingRing, LifeLine, OccupancyBars, RegionMap } from '../pictures.tsx'
import { Card, Chip, Columns, DataList, DataTable, Details, Figure, PageHead, Pagination, ProductChip, SearchForm, Small, StepList, Timeline } from '../parts.tsx'
import { LinkButton } from '../forms.tsx'
import type { MenuGroup, PageProps } from '../page.tsx'

type Example = Omit<PageProps, 'stylesheet'>

const menu: MenuGroup[] = [
  { title: 'Mijn werk', items: [{ href: '#a', label: 'Mijn mensen', count: 2, current: true }, { href: '#b', label: 'Agenda' }, { href: '#c', label: 'Berichten' }] },
  { title: 'Samen', items: [{ href: '#d', label: 'Plekken' }, { href: '#e', label: 'Wachtlijst' }, { href: '#f', label: 'Kosten per gemeente' }] },
]

const desk = {
  shell: 'desk',
  demo: true,
  menu,
  user: { name: 'Joris Demmer', roleName: 'begeleider', token: 't' },
  top: <SearchForm action="/zoeken" label="Zoek in mijn mensen" name="naam" method="post" token="t" />,
} as const

const weeks = [7.6, 7.6, 7.3, 7.7, 7.6, 7.5, 7.9, 7.6, 7.3, 7.5, 7, 7.1, 6.4, 6, 5.4, 4.7, 4.1, 3.5, 3.9, 4.3]

const scores = weeks.map((value, at) => {
  const day = new Date(Date.UTC(2026, 0, 7 + at * 16))
  return { day: day.toISOString().slice(0, 10), value }
})

export const fileOfMira: Example = {
  ...desk,
  title: 'Mira Harmsen',
  crumbs: [{ href: '#m', label: 'Mijn mensen' }, { label: 'Mira Harmsen' }],
  children: (
    <>
      <PageHead
        title="Mira Harmsen"
        meta={<>50 jaar, Leusden <ProductChip code="beschermd-thuis" label="Beschermd Thuis" /> <Chip tone="attention">Opvolging van vannacht vóór 10:00</Chip></>}
        actions={<><LinkButton href="#n">Notitie</LinkButton><LinkButton tone="quiet" href="#h">Meer of minder hulp</LinkButton></>}
      />
      <Card title="Levenslijn">
        <LifeLine
          label="Levenslijn van Mira, januari tot en met november"
          from="2026-01-01"
          until="2026-12-01"
          episodes={[
            { from: '2026-01-01', until: '2026-10-12', code: 'lichte-begeleiding', label: 'Begeleiding, 2 keer per week' },
            { from: '2026-10-12', code: 'beschermd-thuis', label: 'Beschermd Thuis' },
          ]}
          stays={[{ from: '2026-11-05', until: '2026-11-08', label: 'Drie nachten logeren' }]}
          scores={scores}
          signals={[{ day: '2026-08-24', text: 'signaal: vier weken dalend' }]}
          calls={[{ day: '2026-10-28' }, { day: '2026-11-03' }, { day: '2026-11-21', text: 'Ruben ging langs' }]}
        />
      </Card>
      <Columns>
        <Card title="Vannacht" actions={<LinkButton tone="quiet" href="#g">Ik heb dit gezien</LinkButton>}>
          <Timeline
            items={[
              { time: '03:10', text: 'Mira belt; Samira neemt op na 14 seconden', tone: 'alarm' },
              { time: '03:24', text: 'Ruben gaat langs, komt aan om 03:47', detail: '23 minuten' },
              { time: '04:30', text: 'Ruben weg; Mira slaapt', tone: 'good' },
              { time: '08:30', text: <>Opvolging voor u <Chip tone="attention">open</Chip></>, tone: 'attention' },
            ]}
          />
        </Card>
        <Card title="Plan">
          <DataList items={[{ label: 'Wonen', value: <>Eigen huis houden <Chip tone="good">loopt</Chip></> }, { label: 'Dag', value: <>Drie ochtenden werken <Chip tone="good">loopt</Chip></> }, { label: 'Contact', value: <>Koffie met Els <Chip tone="attention">stil</Chip></> }]} />
        </Card>
        <Card title="Aanvraag">
          <StepList items={[{ label: 'Melding', state: 'done', date: '1 oktober' }, { label: 'Onderzoek', state: 'done', date: '8 oktober' }, { label: 'Besluit', state: 'now', date: 'vóór 26 november, over 5 dagen', detail: <Small>Leusden beslist.</Small> }, { label: 'Start van de hulp', state: 'next' }]} />
        </Card>
      </Columns>
    </>
  ),
}

const open = [
  { where: 'Beschermd wonen', town: 'Baarn', what: 'Tussen twee plekken: verblijf eindigde gisteren, nieuwe start is dinsdag', since: '1 dag', tone: 'alarm', who: 'Plaatsing' },
  { where: 'Lokale teams', town: 'Soest', what: 'Overdracht niet aangenomen door het lokale team', since: '3 dagen', tone: 'attention', who: 'Lokaal team Soest' },
  { where: 'Wachtlijst', town: 'Amersfoort', what: 'Wacht op een plek; al 15 dagen geen contact', since: '15 dagen', tone: 'attention', who: 'Centrale toegang' },
] as const

const occupancy = [
  { code: 'dag-en-nachtopvang', label: 'Dag- en nachtopvang', taken: 82, capacity: 85 },
  { code: 'bw-stabilisatie-en-observatie', label: 'Stabilisatie en Observatie', taken: 40, capacity: 40 },
  { code: 'bw-herstel-en-groei', label: 'Herstel en Groei', taken: 141, capacity: 140 },
  { code: 'beschermd-thuis', label: 'Beschermd Thuis', taken: 196, capacity: 230, href: '#x' },
  { code: 'vinger-aan-de-pols', label: 'Vinger aan de Pols', taken: 312, capacity: 400 },
]

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

export const safetyNet: Example = {
  ...desk,
  title: 'Vangnet',
  children: (
    <>
      <PageHead title="Wie dreigt tussen wal en schip te vallen?" intro="Zaterdag 21 november, 09:00. Geteld over 1.914 mensen die wij kennen." />
      <Columns>
        <Card>
          <ClosingRing missing={3} total={1914} label="Gisteren 5, vorige week 9. Het doel is 0." />
          <Details summary="Hoe tellen wij dit?"><Small>Elf regels, elk uur opnieuw.</Small></Details>
        </Card>
        <Card wide>
          <DataTable
            caption="Nu oplossen"
            rows={[...open]}
            rowHref={(row) => `#${row.town}`}
            columns={[
              { key: 'where', label: 'Waar', render: (row) => row.where },
              { key: 'town', label: 'Gemeente', render: (row) => row.town },
              { key: 'what', label: 'Wat ontbreekt', render: (row) => row.what },
              { key: 'since', label: 'Sinds', render: (row) => <Chip tone={row.tone}>{row.since}</Chip> },
              { key: 'who', label: 'Aan zet', render: (row) => row.who },
            ]}
          />
          <Pagination previous="#p" next="#v" summary="1 tot en met 3 van 30" />
        </Card>
      </Columns>
      <Columns min="l">
        <Card><OccupancyBars caption="Plekken en ruimte in begeleiding vandaag" rows={occupancy} /></Card>
        <Columns min="s">
          <Figure label="Wachten nu" value="96" meaning="mediaan 7,4 weken; 4 mensen boven de norm van 13 weken" href="#h1" />
          <Figure label="Nacht, opgenomen binnen 1 minuut" value="98,6%" meaning="41 oproepen deze week; niemand zonder gehoor" href="#h2" tone="good" />
          <Figure label="Klaar om uit te stromen" value="27" meaning="wachten gemiddeld 61 dagen op een woning" />
          <Figure label="Geweigerd aan de deur" value="0" meaning="vannacht; koudweerregeling is aan" />
        </Columns>
      </Columns>
      <Columns min="l">
        <Card title="Instroom"><BarsOverTime label="Nieuwe meldingen per maand" unit="Meldingen" target={30} bars={months.map((label, at) => ({ label, value: 22 + ((at * 7) % 15), tone: at === 8 ? 'alarm' : undefined }))} /></Card>
        <Card title="De regio">
          <RegionMap
            label="Wachtenden per gemeente" viewBox="0 0 300 200" valueLabel="Wachtenden" legend={[{ tone: 'low', text: 'minder dan 10' }, { tone: 'high', text: '10 of meer' }]}
            shapes={[{ code: 'GM0307', name: 'Amersfoort', path: 'M20 20h150v100H20z', tone: 'high', at: [95, 75], value: '62' }, { code: 'GM0308', name: 'Baarn', path: 'M170 20h110v160H170z', tone: 'low', at: [225, 100], value: 'minder dan 10' }, { code: 'GM0327', name: 'Leusden', path: 'M20 120h150v60H20z', tone: 'none', at: [95, 155], value: '0' }]}
          />
        </Card>
      </Columns>
    </>
  ),
}
