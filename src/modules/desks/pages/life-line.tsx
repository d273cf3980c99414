import { formatDay } from '../../../kernel/day.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type Visit } from '../../../platform/http/route.ts'
import { Card, Link, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { LifeLine } from '../../../ui/pictures.tsx'
import { productName, wakeNames } from '../../continuum/index.ts'
import { fullName, openOwn, openVisited } from '../../people/index.ts'
import { type Life, lifeOf } from '../actions/life-line.ts'
import { words } from '../words.ts'

const w = words.lifeLine

const spanOf = ({ query }: Visit) => (query['tijd'] === 'alles' ? 'whole' as const : 'year' as const)

const Spans = ({ path }: { path: string }) => <p><Link href={path}>{w.year}</Link> · <Link href={`${path}?tijd=alles`}>{w.whole}</Link></p>

/** One picture of support, steps, stays, calls, figures, signals and goals over time, with the same as a list. */
const Line = ({ life, label }: { life: Life; label: string }) => (
  <Card>
    <LifeLine
      label={label} from={life.from} until={life.until}
      episodes={life.episodes.map(({ from, until, product }) => ({ from, code: product, label: productName(product), ...(until ? { until } : {}) }))}
      stays={life.stays.filter((stay) => stay.kind !== 'stay').map(({ from, until, kind }) => ({ from, until, label: w.stays[kind === 'night' ? 'night' : 'respite'] }))}
      rests={life.rests.map(({ from, until, wokenBy }) => ({ from, until: wokenBy ? until : undefined, label: w.rests, ended: wokenBy ? w.woke(wakeNames[wokenBy]) : undefined }))}
      scores={life.scores} signals={life.signals.map(({ day, kind }) => ({ day, text: w.signals[kind] }))} calls={life.calls.map((day) => ({ day, text: w.called }))}
      goals={life.goals.map(({ day, words: said, how }) => ({ day, text: w.goal[how](said) }))}
      moves={life.moves.map(({ day, from, to, isPlanned }) => ({ day, text: w.move(productName(from), productName(to), isPlanned) }))}
    />
    <Small>{w.since(formatDay(life.from, language()))}</Small>
  </Card>
)

/** The whole line of a person, for who supports her. */
export const lifeLinePage = page('/mensen/:persoon/levenslijn', { may: 'see-life-line', log: 'life-line-seen' }, async (visit) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { person } = file.value
  return ok({
    title: w.title, crumbs: [{ label: words.file.mine, href: '/start' }, { label: fullName(person), href: `/mensen/${person.id}` }, { label: w.title }],
    body: <Stack><PageHead title={w.title} intro={w.intro} /><Line life={await lifeOf(visit.tx, person.id, spanOf(visit))} label={w.label(person.callName)} /><Spans path={`/mensen/${person.id}/levenslijn`} /></Stack>,
  })
})

/** Her own line: everything in it is hers. */
export const ownLifeLinePage = page('/mijn/levenslijn', { may: 'see-own-file', log: 'own-life-line-seen' }, async (visit) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  return ok({
    title: w.ownTitle, shell: 'resident', crumbs: [{ label: words.mine.title, href: '/mijn' }, { label: w.ownTitle }],
    body: (
      <Stack>
        <PageHead title={w.ownTitle} intro={w.ownIntro} />
        <Line life={await lifeOf(visit.tx, file.value.person.id, spanOf(visit))} label={w.ownTitle} />
        <Spans path="/mijn/levenslijn" />
        <p><Link href="/mijn/hulp">{w.support}</Link></p>
      </Stack>
    ),
  })
})
