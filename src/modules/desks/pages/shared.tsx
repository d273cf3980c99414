import { addDays, formatDay } from '../../../kernel/day.ts'
import { language } from '../../../kernel/language.ts'
import type { ComponentChildren } from 'preact'
import type { Visit } from '../../../platform/http/route.ts'
import { Empty, Link, Small } from '../../../ui/parts.tsx'
import { actionsForMember, careTeam, checkIns, currentEpisode, earlyWarningPlan, goals, productName, SharedActions } from '../../continuum/index.ts'
import { lineOf } from '../../oncall/index.ts'
import type { SharedFile, Topic } from '../../people/index.ts'
import { currentStay } from '../../placement/index.ts'
import { words } from '../words.ts'

const w = words.shared
type Show = (visit: Visit, personId: string) => Promise<ComponentChildren>

const wellbeing: Show = async ({ tx }, id) => {
  const latest = (await checkIns(tx, id, addDays(tx.today, -28))).toReversed().slice(0, 4)
  return latest.length ? <ul>{latest.map((one) => <li>{w.score(formatDay(one.day, language()), one.score)}</li>)}</ul> : <Empty>{w.noScores}</Empty>
}

const support: Show = async ({ tx }, id) => {
  const episode = await currentEpisode(tx, id)
  const team = await careTeam(tx, id, tx.today)
  return <p>{episode ? w.supportNow(productName(episode.product), formatDay(episode.from, language())) : w.noSupport} {team.keyWorker ? w.worker(team.keyWorker.name) : ''}</p>
}

const plan: Show = async ({ tx }, id) => {
  const running = (await goals(tx, id)).filter((goal) => !goal.reachedOn && !goal.stoppedOn)
  return running.length ? <ul>{running.map((goal) => <li>{goal.words}</li>)}</ul> : <Empty>{w.noGoals}</Empty>
}

const warningPlan: Show = async ({ tx }, id) => {
  const found = await earlyWarningPlan(tx, id)
  // What a worker proposed is nobody's to share before she said yes.
  return found?.acceptedAt ? <><p>{w.signs}: {found.signs}</p><p>{w.helps}: {found.helps}</p><p>{w.avoid}: {found.avoid}</p></> : <Empty>{w.noPlan}</Empty>
}

const whereabouts: Show = async ({ tx }, id) => {
  const stay = await currentStay(tx, id)
  return <p>{stay ? w.away(stay.location) : w.home}</p>
}

const CallLine = ({ phone }: { phone: string | null | undefined }) => (
  <Small>{phone ? <>{w.callLineAt} <Link href={`tel:${phone}`}>{phone}</Link>. {w.danger}</> : w.callLine}</Small>
)

const shows: Readonly<Record<Topic, Show>> = { wellbeing, support, plan, 'warning-plan': warningPlan, whereabouts }

/** What a friend or relative sees of each topic that is shared with her, and of no other. */
export async function sharedPart(visit: Visit, { file, member }: SharedFile): Promise<ComponentChildren> {
  const parts: ComponentChildren[] = []
  for (const topic of member.shares) parts.push(<section><h3>{w.topics[topic]}</h3>{await shows[topic](visit, file.person.id)}</section>)
  const actions = await actionsForMember(visit.tx, member.id)
  return <>{parts}<SharedActions actions={actions} token={visit.token} /><CallLine phone={(await lineOf(visit.tx, file.person.id))?.phone} /></>
}
