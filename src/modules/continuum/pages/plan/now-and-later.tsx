import { Type } from 'typebox'
import { dayOf } from '../../../../kernel/instant.ts'
import { perReader } from '../../../../kernel/language.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { form, page, type Route, type Visit } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, CheckField, ErrorSummary, field, Form, LinkButton, TextArea } from '../../../../ui/forms.tsx'
import { Card, DataTable, Link, PageHead, Small, Stack } from '../../../../ui/parts.tsx'
import { type Known, nowAndLaterTable, writeNowAndLater } from '../../actions/plan/now-and-later.ts'
import { type NowAndLater, type Theme, themes } from '../../model/plan.ts'
import { productName } from '../../words.nl.ts'
import { number, tableWords, themeNames } from '../../words.ts'
import { baseOf, frameOf, type Side, sides } from './side.ts'

const s = tableWords.shared
const text = Type.String({ maxLength: 1000 })
const own = Type.Object({ nu: Type.Optional(text), straks: Type.Optional(text) })
const together = Type.Object({ ...own.properties, samen: Type.Literal('ja') })
const fields = perReader(() => ({ nu: s.fieldNow, straks: s.fieldLater, samen: s.fieldTogether }))

// The names of the themes in an address, in Dutch.
const addresses: Readonly<Record<Theme, string>> = { living: 'wonen', support: 'begeleiding', network: 'netwerk', participation: 'meedoen' }
const themeAt = (visit: Visit): Theme | undefined => themes.find((theme) => addresses[theme] === visit.params['onderwerp'])

/** What the file knows of a theme, beside her own words. */
function knownOf(theme: Theme, { town, episode, people, taking }: Known): string[] {
  if (theme === 'living') return town ? [s.lives(town)] : []
  if (theme === 'support') return episode ? [episode.hoursPerWeek > 0 ? s.hours(productName(episode.product), number(episode.hoursPerWeek)) : productName(episode.product)] : []
  if (theme === 'network') return [s.people(people)]
  return taking.map((one) => s.job(one.words, one.withWhom, one.hours === null ? undefined : number(one.hours)))
}

const Now = ({ row, known }: { row: NowAndLater; known: Known }) => (
  <div>
    <p>{row.now || s.nothing}</p>
    {knownOf(row.theme, known).map((line) => <Small>{s.known}: {line}</Small>)}
  </div>
)

const tablePage = (side: Side): Route => page(`${side.root}/plan/nu-en-straks`, { may: 'write-plan', log: side.log('now-and-later-seen') }, async (visit) => {
  const w = side.own ? tableWords.own : tableWords.worker
  const file = await side.open(visit)
  if (!file.ok) return file
  const { rows, known } = await nowAndLaterTable(visit.tx, file.value)
  const base = `${baseOf(side, visit)}/plan/nu-en-straks`
  return ok({
    ...frameOf(side, file.value, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <Card>
          <DataTable caption={s.caption} rows={rows} columns={[
            { key: 'theme', label: s.theme, render: ({ theme }) => themeNames[theme] },
            { key: 'now', label: s.now, render: (row) => <Now row={row} known={known} /> },
            { key: 'later', label: s.later, render: (row) => <div><p>{row.later || s.nothing}</p>{row.writtenAt && <Small>{s.written(row.writtenByName ?? s.someone, dayOf(row.writtenAt))}</Small>}</div> },
            { key: 'change', label: s.change, act: true, render: ({ theme }) => <Link href={`${base}/${addresses[theme]}`}>{s.change}<span class="sl-hidden"> {themeNames[theme]}</span></Link> },
          ]} />
        </Card>
      </Stack>
    ),
  })
})

const themePage = (side: Side): Route => form(`${side.root}/plan/nu-en-straks/:onderwerp`, {
  may: 'write-plan', log: side.log('now-and-later-written'), params: { onderwerp: /^[a-z]{1,20}$/ }, input: side.own ? own : together, fields,
}, async (visit, state) => {
  const w = side.own ? tableWords.own : tableWords.worker
  const theme = themeAt(visit)
  const file = await side.open(visit)
  if (!file.ok) return file
  if (!theme) return refuse('not-found')
  const { rows } = await nowAndLaterTable(visit.tx, file.value)
  const row = rows.find((one) => one.theme === theme)
  const typed = { ...state, values: { nu: row?.now, straks: row?.later, ...state.values } }
  const base = `${baseOf(side, visit)}/plan/nu-en-straks`
  return ok({
    ...frameOf(side, file.value, w.edit(themeNames[theme])),
    body: (
      <Stack>
        <PageHead title={w.edit(themeNames[theme])} />
        <ErrorSummary errors={typed.errors} />
        <Form action={`${base}/${addresses[theme]}`} token={state.token} version={(row?.version ?? 0) + 1}>
          <TextArea {...field(typed, 'nu')} label={w.now} maxLength={1000} />
          <TextArea {...field(typed, 'straks')} label={w.later} maxLength={1000} />
          {!side.own && <CheckField {...field(typed, 'samen')} label={tableWords.worker.together} required />}
          <ButtonRow><Button>{s.act}</Button><LinkButton tone="quiet" href={base}>{s.cancel}</LinkButton></ButtonRow>
        </Form>
      </Stack>
    ),
  })
}, async (visit, { nu, straks }) => {
  const theme = themeAt(visit)
  const file = await side.open(visit)
  if (!file.ok) return file
  if (!theme) return refuse('not-found')
  const saved = await writeNowAndLater(visit.tx, file.value, theme, (visit.version ?? 0) - 1, { now: nu ?? '', later: straks ?? '' })
  return saved.ok ? ok(`${baseOf(side, visit)}/plan/nu-en-straks`) : saved
})

/** Living, support, network and participation: now and later. */
export const nowAndLaterPages: readonly Route[] = sides.flatMap((side) => [tablePage(side), themePage(side)])
