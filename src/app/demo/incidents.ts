import { addDays, type Day, day } from '../../kernel/day.ts'
import { personaAccountId } from './ids.ts'
import { at, type World } from './world.ts'

type Step = { act: 'receive' | 'ask-enquiry' | 'give-findings'; days: number; words: string }
type Told = { kind: 'calamity' | 'violence'; days: number; place: string; words: string; safeNow: 'yes' | 'no' | 'unsure'; due: number; steps: readonly Step[] }

// How many days ago, and in how many days the next step is due.
const told: readonly Told[] = [
  {
    kind: 'violence', days: 0, place: 'Nachtopvang, gang op de begane grond', safeNow: 'yes', due: 2, steps: [],
    words: 'Een gast heeft een medewerker geslagen bij het uitdelen van de bedden. De politie is geweest, de medewerker is naar huis.',
  },
  {
    kind: 'calamity', days: 9, place: 'Beschermd wonen, tweede verdieping', safeNow: 'yes', due: 33,
    words: 'Een bewoner is van de trap gevallen en ligt in het ziekenhuis. De leuning zat los, dat was eerder gemeld.',
    steps: [{ act: 'receive', days: 9, words: '' }, { act: 'ask-enquiry', days: 8, words: 'Onderzoek hoe de melding over de leuning is opgepakt, en spreek met de bewoner en de familie.' }],
  },
  {
    kind: 'violence', days: 60, place: 'Dagopvang, tuin', safeNow: 'unsure', due: -4,
    words: 'Twee bezoekers vochten met een stoel. Een van hen had een hoofdwond en is door de ambulance gezien.',
    steps: [
      { act: 'receive', days: 60, words: '' }, { act: 'ask-enquiry', days: 58, words: 'Onderzoek of er genoeg mensen in dienst waren en wat er vooraf aan te zien was.' },
      { act: 'give-findings', days: 18, words: 'Er was die middag één medewerker te weinig. De spanning was in de overdracht opgeschreven, maar niet gelezen.' },
    ],
  },
]

/** Three incidents at a provider: one of today, one that is being looked into, one whose next step is late. */
export function addIncidents(world: World): void {
  const provider = world.book.rows('staff.appointment').find((one) => one.account_id === personaAccountId('begeleider'))?.organisation_id
  if (!provider) return
  for (const [at0, one] of told.entries()) {
    const id = world.id('incident')
    const on: Day = addDays(world.today, -one.days)
    world.book.add('incidents.incident', {
      id, number: `I-${on.replaceAll('-', '')}-VB${at0 + 1}`, kind: one.kind, provider_id: provider, place: one.place, happened_at: at(on, 5), words: one.words, safe_now: one.safeNow,
      reported_by: personaAccountId('begeleider'), reported_at: at(on, 10), due_on: day(addDays(world.today, one.due)), version: one.steps.length + 1,
    })
    for (const [seq, step] of one.steps.entries()) {
      const by = step.act === 'give-findings' ? 'begeleider' : 'toezicht'
      world.book.add('incidents.incident_step', { incident_id: id, seq: seq + 1, act: step.act, words: step.words, at: at(addDays(world.today, -step.days), 600), account_id: personaAccountId(by) })
    }
  }
}
