import { addDays, type Day, formatDay } from '../../../kernel/day.ts'
import { dayOf, timeOf } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { Card, DataTable, Details, Empty, PageHead, Section, Small, Stack, Timeline } from '../../../ui/parts.tsx'
import { openOwn } from '../actions/files.ts'
import { linesShown, looksAt, mayLook } from '../actions/looking.ts'
import type { ListsOfDay, LookOfDay, NamedRight } from '../model.ts'
import { deskNames, eventNames, groundNames, kindNames, listNames, unnamed, words } from '../words.ts'

const w = words.looked

/** The name of a role; staff knows it. */
export type RoleName = (role: string) => string

const dayName = (day: Day, today: Day): string => {
  if (day === today) return w.today
  return day === addDays(today, -1) ? w.yesterday : formatDay(day, language(), 'weekday')
}

const sentence = (look: LookOfDay, roleName: RoleName): string => {
  const did = look.outcome === 'refused' ? unnamed.refused : eventNames[look.event] ?? unnamed.event
  if (look.name === null || look.role === null) return `${w.worker} ${did}`
  const role = roleName(look.role)
  return look.name === role || look.role === 'system' ? `${look.name} ${did}` : `${look.name}, ${role}, ${did}`
}

const Looks = ({ looks, roleName }: { looks: readonly LookOfDay[]; roleName: RoleName }) => (
  <Timeline items={looks.map((look) => {
    const [last = '', ...earlier] = new Set(look.times.map(timeOf))
    return {
      time: last, dateTime: look.times[0], text: sentence(look, roleName), tone: look.outcome === 'refused' ? 'attention' as const : 'neutral' as const,
      detail: earlier.length ? w.alsoAt(earlier.join(', ')) : undefined,
    }
  })} />
)

const listSentence = ({ role, names, events, times }: ListsOfDay, roleName: RoleName): string => {
  const known = [...new Set(events.flatMap((event) => listNames[event] ?? []))]
  return w.listed(role === null ? w.worker : `${names.join(', ')}, ${roleName(role)}`, known.length ? known.join(', ') : unnamed.list, times)
}

const Lists = ({ lists, roleName }: { lists: readonly ListsOfDay[]; roleName: RoleName }) =>
  (lists.length === 0 ? null : <><Small>{w.lists}</Small><ul class="utrecht-unordered-list">{lists.map((one) => <li>{listSentence(one, roleName)}</li>)}</ul></>)

const holderName = ({ holder, name }: NamedRight): string => {
  if (name === null) return deskNames[holder] ?? w.somebody
  return holder.startsWith('municipality:') ? w.municipality(name) : name
}

/** Who may see the same on the same ground since the same day stands in one row. */
function alike(rights: readonly NamedRight[]): NamedRight[][] {
  const rows = new Map<string, NamedRight[]>()
  for (const right of rights) {
    const key = `${right.kind} ${right.ground} ${dayOf(right.from)}`
    rows.set(key, [...(rows.get(key) ?? []), right])
  }
  return [...rows.values()]
}

const MayLook = ({ rights }: { rights: readonly NamedRight[] }) => (
  <Section title={w.may} intro={w.mayIntro}>
    <Details summary={w.mayNow}>
      <DataTable caption={w.mayNow} rows={alike(rights)} empty={w.nobodyMay} columns={[
        { key: 'who', label: w.who, render: (row) => [...new Set(row.map(holderName))].join(', ') },
        { key: 'sees', label: w.sees, render: ([right]) => right && kindNames[right.kind] },
        { key: 'why', label: w.why, render: ([right]) => right && (groundNames[right.ground] ?? unnamed.ground) },
        { key: 'since', label: w.since, render: ([right]) => right && formatDay(dayOf(right.from), language()) },
      ]} />
    </Details>
  </Section>
)

/** The resident sees who looked in her file, and who may and why. */
export const whoLookedPage = (roleName: RoleName) => page('/mijn/wie-keek', { may: 'see-who-looked', log: 'who-looked-seen' }, async (visit) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const days = await looksAt(visit.tx, file.value, visit.actor.accountId)
  const count = days.reduce((sum, { looks }) => sum + looks.reduce((inner, { times }) => inner + times.length, 0), 0)
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        {days.length === 0 ? <Empty>{w.nobody}</Empty> : days.map(({ day, looks, lists }) => (
          <Card title={dayName(day, visit.tx.today)}>{looks.length > 0 && <Looks looks={looks} roleName={roleName} />}<Lists lists={lists} roleName={roleName} /></Card>
        ))}
        {count === linesShown && <Small>{w.most(linesShown)}</Small>}
        <MayLook rights={await mayLook(visit.tx, file.value)} />
        <p>{w.wrong}</p>
      </Stack>
    ),
  })
})
