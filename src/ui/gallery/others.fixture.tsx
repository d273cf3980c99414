import { ContinuumPicture } from '../pictures.tsx'
import { Card, Chip, Columns, CrisisLine, DataTable, Empty, Hero, Link, Notice, PageHead, Section, Small, Stack, Timeline } from '../parts.tsx'
import { Button, ButtonRow, Checkboxes, CheckField, DateField, ErrorSummary, field, Fieldset, Form, LinkButton, NumberField, Radios, ScoreField, Select, TextArea, TextField, TimeField, type FormState } from '../forms.tsx'
import type { PageProps } from '../page.tsx'

type Example = Omit<PageProps, 'stylesheet'>

const night = [{ title: 'Vannacht', items: [{ href: '#o', label: 'Oproepen', count: 1, current: true }, { href: '#b', label: 'Bezoeken' }] }, { title: 'Als alles uitvalt', items: [{ href: '#p', label: 'Papieren lijst' }] }]

export const call: Example = {
  title: 'Oproepen',
  shell: 'night',
  demo: true,
  menu: night,
  user: { name: 'Samira', roleName: 'nachtdienst tot 07:00' },
  top: <><span class="sl-clock">03:10</span> <Chip tone="good">Drie mensen in dienst</Chip> <Chip tone="good">Alle kanalen werken</Chip></>,
  children: (
    <Columns min="l">
      <Card tone="alarm">
        <Stack>
          <PageHead title="Mira Harmsen" meta={<><Chip tone="alarm">Belt nu, 0:14</Chip> 50 jaar, Leusden</>} />
          <Form action="/x" token="t"><Button tone="good" size="large">Opnemen</Button></Form>
          <div>
            <h2>Wat helpt (door Mira zelf geschreven)</h2>
            <ul><li>Rustig praten. Vraag naar de kat.</li><li>Mijn zus Els mag u altijd bellen, ook ’s nachts.</li></ul>
          </div>
          <Notice tone="attention" title="Derde nacht deze week">Het nummer is bekend. Vraag eerst wie u spreekt.</Notice>
        </Stack>
      </Card>
      <Stack>
        <Card title="De laatste keren"><Timeline items={[{ time: 'do 01:55', text: 'Gesprek was genoeg', detail: '25 min' }, { time: 'di 02:40', text: 'Bezoek', detail: 'Ruben, 40 min' }]} /></Card>
        <Card title="Na het gesprek">
          <Form action="/x" token="t">
            <ButtonRow column>
              <Button tone="quiet" name="einde" value="genoeg">Gesprek was genoeg</Button>
              <Button tone="quiet" name="einde" value="bezoek">Iemand gaat langs</Button>
              <Button tone="quiet" disabledBecause="Alle logeerplekken zijn vannacht bezet.">Logeerplek voor vannacht</Button>
              <Button tone="alarm" name="einde" value="crisis">Crisisdienst ggz, Leusden</Button>
            </ButtonRow>
          </Form>
        </Card>
      </Stack>
    </Columns>
  ),
}

export const resident: Example = {
  title: 'Mijn plek',
  shell: 'resident',
  demo: true,
  user: { name: 'Mira', roleName: '' },
  menu: [{ items: [{ href: '#1', label: 'Mijn plek', current: true }, { href: '#2', label: 'Berichten', count: 1 }, { href: '#3', label: 'English', lang: 'en' }] }],
  footer: <CrisisLine />,
  footerItems: [{ href: '#t', label: 'Toegankelijkheid' }, { href: '#p', label: 'Privacy' }],
  children: (
    <>
      <PageHead title="Dag Mira" intro="Zaterdag 21 november" />
      <LinkButton tone="alarm" size="large" href="#bel">Bel nu</LinkButton>
      <Small>Altijd iemand bereikbaar, ook vannacht. Kunt u niet praten? <Link href="#typ">Typ een bericht</Link> of <Link href="#terug">laat u terugbellen</Link>.</Small>
      <Card title="Hoe gaat het vandaag?">
        <Form action="/cijfer" token="t">
          <ScoreField name="cijfer" label="Uw cijfer" hint="1 is heel slecht, 10 is heel goed." value="4" />
          <Button>Opslaan</Button>
        </Form>
      </Card>
      <Card title="Vandaag en morgen"><Timeline items={[{ time: '15:30', text: <>Joris komt langs <Chip tone="good">afgesproken</Chip></> }, { time: '19:00', text: 'Bellen met uw zus' }]} /></Card>
      <Card title="Mijn begeleiding" actions={<LinkButton tone="quiet" href="#s">Stuur een bericht</LinkButton>}><p><strong>Joris Demmer</strong> is uw begeleider.</p></Card>
      <Card title="Berichten"><Empty>Er zijn geen nieuwe berichten.</Empty></Card>
    </>
  ),
}

const forms = [
  ['dag-en-nachtopvang', 'Dag- en nachtopvang', 'Tijdelijk onderdak. Samen zoeken we een plek die past.'],
  ['bw-stabilisatie-en-observatie', 'Stabilisatie en Observatie', 'Tot rust komen, met begeleiding in huis.'],
  ['bw-herstel-en-groei', 'Herstel en Groei', 'Werken aan zelfstandig wonen, dag en nacht iemand in huis.'],
  ['beschermd-thuis', 'Beschermd Thuis', 'Veel steun in uw eigen huis.'],
  ['vinger-aan-de-pols', 'Vinger aan de Pols', 'Steun op de achtergrond, zo lang als nodig.'],
].map(([code = '', label = '', text = '']) => ({ code, label, text }))

export const home: Example = {
  title: 'Hulp die met u meebeweegt',
  shell: 'public',
  demo: false,
  siteName: 'Samen in de wijk',
  regionName: 'regio Amersfoort',
  menu: [{ items: [{ href: '#1', label: 'Hulp zoeken' }, { href: '#2', label: 'Hoe werkt het' }, { href: '#3', label: 'Gemeenten' }, { href: '#4', label: 'English', lang: 'en' }] }],
  top: <LinkButton tone="quiet" href="/inloggen">Inloggen</LinkButton>,
  footer: <CrisisLine />,
  footerItems: [{ href: '#t', label: 'Toegankelijkheid' }, { href: '#p', label: 'Privacy' }, { href: '#c', label: 'Wachttijden en cijfers' }],
  children: (
    <>
      <Hero title="Hulp die met u meebeweegt" intro="Thuis als het kan. In een beschermde woning als het nodig is. Dag en nacht bereikbaar.">
        <LinkButton tone="attention" size="large" href="#nu">Ik heb nu hulp nodig</LinkButton>
        <LinkButton tone="quiet" size="large" href="#zorgen">Ik maak mij zorgen om iemand</LinkButton>
        <CrisisLine />
      </Hero>
      <Section title="Steun die past bij waar u nu staat" intro="De ene keer is er meer hulp nodig, de andere keer minder. U houdt uw eigen huis als dat kan.">
        <Card><ContinuumPicture groups={[{ title: 'Dag en nacht iemand aanwezig', items: forms.slice(0, 3) }, { title: 'In uw eigen huis, dag en nacht bereikbaar', atHome: true, items: forms.slice(3) }]} /></Card>
      </Section>
      <Columns min="l">
        <Card title="Het verhaal van Mira">
          <DataTable caption="Nu en straks" rows={[{ what: 'Wonen', now: 'Een woonvorm', later: 'Haar eigen huis' }, { what: 'Werk', now: 'Dagbesteding', later: 'Haar eigen baan' }]} columns={[{ key: 'what', label: 'Wat', render: (row) => row.what }, { key: 'now', label: 'Nu', render: (row) => row.now }, { key: 'later', label: 'Straks', render: (row) => row.later }]} />
        </Card>
        <Card title="Zeven gemeenten, één toegang"><p>Voor opvang en beschermd wonen kunt u zich in elke gemeente melden.</p></Card>
      </Columns>
    </>
  ),
}

const state: FormState = {
  token: 'abc',
  values: { naam: '<b>"Mira"</b>', gemeente: 'baarn', hulp: ['wonen'], akkoord: 'ja' },
  errors: [{ field: 'naam', text: 'Vul de naam in zonder leestekens.' }, { field: 'soort', text: 'Kies een soort hulp.' }, { field: 'hulp', text: 'Kies ten minste twee.' }],
}

export const form: Example = {
  title: 'Melding',
  shell: 'desk',
  demo: true,
  menu: night,
  crumbs: [{ href: '#m', label: 'Meldingen' }, { label: 'Nieuwe melding' }],
  children: (
    <>
      <ErrorSummary errors={state.errors} />
      <PageHead title="Nieuwe melding" intro="Vul in wat u weet. De rest kan later." />
      <Form action="/meldingen" token={state.token} version={3} label="Nieuwe melding">
        <Fieldset legend="Over wie gaat het?" intro="Alleen wat nodig is.">
          <TextField {...field(state, 'naam')} label="Naam" hint="Zoals iemand genoemd wil worden." required autocomplete="off" />
          <DateField {...field(state, 'geboren')} label="Geboren op" />
          <Select {...field(state, 'gemeente')} label="Gemeente" required options={[{ value: 'baarn', label: 'Baarn' }, { value: 'soest', label: 'Soest' }]} />
        </Fieldset>
        <Radios {...field(state, 'soort')} label="Wat voor hulp?" required options={[{ value: 'opvang', label: 'Opvang', hint: 'Een bed voor vannacht.' }, { value: 'thuis', label: 'Hulp thuis', disabledBecause: 'Kan pas na het onderzoek.' }]} />
        <Checkboxes {...field(state, 'hulp')} label="Waarbij?" options={[{ value: 'wonen', label: 'Wonen' }, { value: 'geld', label: 'Geld' }]} />
        <TimeField {...field(state, 'tijd')} label="Hoe laat belde iemand?" required />
        <NumberField {...field(state, 'uren')} label="Uren per week" unit="uur" decimal />
        <TextArea {...field(state, 'verhaal')} label="Wat is er aan de hand?" maxLength={500} />
        <CheckField {...field(state, 'akkoord')} label="Wij hebben hierover gesproken" />
        <ButtonRow><Button>Melding opslaan</Button><Button tone="quiet" name="doen" value="later">Later verder</Button></ButtonRow>
      </Form>
      <Notice tone="good" title="Opgeslagen" live>U kunt nu verder.</Notice>
      <Card><DataTable caption="Eerdere meldingen" rows={[]} columns={[{ key: 'a', label: 'Wanneer', render: () => '' }]} empty={<Empty>Er zijn nog geen meldingen.</Empty>} /></Card>
    </>
  ),
}
