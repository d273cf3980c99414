import { addDays, formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { type Actor, opens } from '../../../platform/actor.ts'
import { page } from '../../../platform/http/route.ts'
import { ButtonRow, LinkButton } from '../../../ui/forms.tsx'
import { Card, CrisisLine, Empty, Link, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { CheckInForm, productName } from '../../continuum/index.ts'
import { roleName, scopeFor } from '../../staff/index.ts'
import { residentHome } from '../actions/person.ts'
import { words } from '../words.ts'

const w = words.mine
type Home = Extract<Awaited<ReturnType<typeof residentHome>>, { ok: true }>['value']

type Way = readonly [href: string, label: string]

/** Where a card leads on: one way on a line, large enough for a thumb. */
const Ways = ({ to }: { to: readonly Way[] }) => <ul class="sl-nav">{to.map(([href, label]) => <li><Link href={href}>{label}</Link></li>)}</ul>

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const CallNow = () => (
  <Stack>
    <LinkButton href="/bel" tone="alarm" size="large">{w.callNow}</LinkButton>
    <Small>{w.always} <Link href="/bewoner/wat-gebeurt-er-als-ik-bel">{w.whatHappens}</Link></Small>
    <CrisisLine />
  </Stack>
)

const Today = ({ home, actor, token }: { home: Home; actor: Actor; token: string }) => (
  <Card title={w.today}>
    {home.agreed && opens(actor, '/mijn/afgesproken-tijd') && <p>{w.agreed(home.agreed.before)} <Link href="/mijn/afgesproken-tijd">{w.agreedLink}</Link></p>}
    {home.today
      ? <p>{w.todayDone(home.today.score)} <Link href="/mijn/check-in">{w.change}</Link></p>
      : home.tells ? <CheckInForm token={token} /> : <p>{w.tellNot} <Link href="/mijn/check-in/meedoen">{w.tellLink}</Link></p>}
  </Card>
)

const Support = ({ home, actor }: { home: Home; actor: Actor }) => (
  <Card title={w.support}>
    <p>{home.episode ? w.supportNow(productName(home.episode.product), formatDay(home.episode.from, language())) : w.noSupport}</p>
    {home.coming && <p><strong>{w.coming(productName(home.coming.product), formatDay(home.coming.from, language()))}</strong> <Link href="/mijn/hulp">{w.comingWhy}</Link></p>}
    {home.entitlement?.until && <Small>{w.decisionUntil(formatDay(addDays(home.entitlement.until, -1), language()))}</Small>}
    <Ways to={[
      ...(home.wait ? [['/mijn/wachten', w.waiting] as const] : []), ['/mijn/hulp', w.supportMore],
      ...(opens(actor, '/mijn/levenslijn') ? [['/mijn/levenslijn', words.lifeLine.ownTitle] as const] : []), ['/mijn/besluiten', w.decisions],
    ]} />
  </Card>
)

const Team = ({ home: { team } }: { home: Home }) => (
  <Card title={w.team}>
    {team.keyWorker ? <p><strong>{team.keyWorker.name}</strong> {w.worker}{team.replacement ? ` ${w.replacement(team.replacement.name)}` : ''}</p> : <p>{w.noWorker}</p>}
    <ButtonRow><LinkButton href="/mijn/berichten/nieuw">{w.write}</LinkButton><LinkButton tone="quiet" href="/mijn/berichten">{w.messages}</LinkButton></ButtonRow>
    <Ways to={[['/mijn/klacht', w.disagree], ['/mijn/gegevens', w.data]]} />
  </Card>
)

const NextContact = ({ home: { nextContact } }: { home: Home }) => (
  <Card title={w.contactTitle}>
    <p>{nextContact ? w.nextContact(formatInstant(nextContact.from, language()), nextContact.worker) : w.noContact}</p>
    <Ways to={[['/mijn/afspraken', w.contacts], ['/mijn/notities', w.notes]]} />
  </Card>
)

const Plan = ({ home: { goals } }: { home: Home }) => (
  <Card title={w.plan}>
    {goals.length ? <ul>{goals.slice(0, 4).map((goal) => <li>{goal.words}</li>)}</ul> : <Empty>{w.noGoals}</Empty>}
    <Ways to={[['/mijn/plan', w.wholePlan], ['/mijn/wat-helpt', w.helps]]} />
  </Card>
)

const Looked = ({ home: { looks } }: { home: Home }) => (
  <Card title={w.looked}>
    <p>{looks.length ? `${w.thisWeek} ${looks.map((look) => `${look.name === null || look.role === null ? w.aWorker : `${look.name}, ${roleName(look.role)}`} (${w.times(look.times)})`).join('; ')}.` : w.nobodyLooked}</p>
    <Ways to={[['/mijn/wie-keek', w.seeAll]]} />
  </Card>
)

/** The resident's own page: calling first, then today, then who and what there is. */
export const minePage = page('/mijn', { may: 'see-own-file', log: 'own-page-seen' }, async (visit) => {
  const found = await residentHome(visit)
  if (!found.ok) return found
  const home = found.value
  return ok({
    title: w.title, shell: 'resident',
    body: (
      <Stack>
        <PageHead title={w.hello(home.person.callName)} intro={capital(formatDay(visit.tx.today, language(), 'weekday'))} />
        <CallNow />
        {visit.actor.within && <Small>{w.byCard}</Small>}
        {home.stay && home.stay.kind === 'night' && <Card title={w.guest}><p>{w.guestText}</p></Card>}
        {visit.actor.role === 'resident' && <Today home={home} actor={visit.actor} token={visit.token} />}
        {visit.actor.role === 'resident' && opens(visit.actor, '/mijn/afspraken') && <NextContact home={home} />}
        <Team home={home} />
        <Support home={home} actor={visit.actor} />
        {scopeFor(visit.actor.role, 'write-plan') && <Plan home={home} />}
        {visit.actor.role === 'resident' && opens(visit.actor, '/mijn/mensen-om-mij-heen') && <Card title={w.around}><p>{w.aroundText} <Link href="/mijn/mensen-om-mij-heen">{w.aroundLink}</Link></p></Card>}
        {opens(visit.actor, '/mijn/wie-keek') && <Looked home={home} />}
      </Stack>
    ),
  })
})
