import { addDays, type Day, weekday } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { joris, jorisTeam } from './daily.ts'
import { personaAccountId, personId } from './ids.ts'
import { addRight } from './rights.ts'
import { workerNamed } from './staff.ts'
import { at, plusSeconds, type Resident, type World } from './world.ts'

const mira = personId('Mira Harmsen')

type Plan = { person: string; on: Day; begin: number; minutes: number; way?: string; where?: string; about?: string }

function plan(world: World, { person, on, begin, minutes, way = 'at-home', where, about }: Plan): string {
  const id = world.id('planned-contact')
  world.book.add('support.planned_contact', {
    id, person_id: person, worker_id: joris, from_at: at(on, begin), until_at: at(on, begin + minutes), way, whereabouts: where ?? null, about: about ?? null, planned_by: joris, planned_at: at(addDays(world.today, -12), 900),
  })
  return id
}

const askedAgo = 26 * 3600

function addWeek(world: World, others: readonly Resident[]): void {
  const [first, second, third, fourth] = others
  const { today } = world
  // After the hours of the weeks before: nothing of a worker overlaps.
  for (const [index, one] of [first, second].entries()) if (one) plan(world, { person: one.id, on: addDays(today, -1), begin: 18 * 60 + 5 + index * 40, minutes: 30, way: 'phone', about: 'Hoe de week ging' })
  if (first) plan(world, { person: first.id, on: today, begin: 9 * 60 + 30, minutes: 60, about: 'De post samen openen' })
  plan(world, { person: mira, on: today, begin: 14 * 60, minutes: 60, about: 'Samen naar buiten en koffie' })
  if (third) plan(world, { person: third.id, on: today, begin: 16 * 60, minutes: 45, way: 'elsewhere', where: 'Buurthuis De Schakel (voorbeeld)', about: 'Kennismaken met de eettafel' })
  const tuesday = plan(world, { person: mira, on: addDays(today, 3), begin: 10 * 60, minutes: 60, way: 'video', about: 'Hoe het op het werk gaat' })
  if (fourth) {
    const asked = plan(world, { person: fourth.id, on: addDays(today, 2), begin: 13 * 60, minutes: 60, about: 'De afspraken met de schuldhulp' })
    world.book.add('support.move_request', { id: world.id('move-request'), contact_id: asked, words: 'Liever later op de middag, want ik moet eerst naar de tandarts.', asked_at: plusSeconds(world.now, -askedAgo) })
  }
  world.book.add('support.contact_move', {
    contact_id: tuesday, version: 1, was_from: at(addDays(today, 2), 600), was_until: at(addDays(today, 2), 660), reason: 'Ik heb dan een overleg. Een dag later kan wel.', moved_by: joris, moved_at: at(addDays(today, -2), 990),
  })
}

type Written = { kind: string; words: string; happened: Instant; minutes?: number; withheld?: { ground: string; why: string }; because?: string; recorded?: Instant }

function note(world: World, person: string, ...versions: Written[]): void {
  const id = world.id('note')
  world.book.add('support.note', { id, person_id: person, author_id: joris })
  for (const [index, one] of versions.entries()) {
    world.book.add('support.note_version', {
      note_id: id, version: index + 1, kind: one.kind, words: one.words, happened_at: one.happened, minutes: one.minutes ?? null, withheld_ground: one.withheld?.ground ?? null, withheld_why: one.withheld?.why ?? null,
      corrects_because: one.because ?? null, written_by: joris, recorded_at: one.recorded ?? plusSeconds(one.happened, 1800),
    })
  }
}

function addNotes(world: World, others: readonly Resident[]): void {
  const on = (days: number, hour: number): Instant => at(addDays(world.today, -days), hour * 60)
  note(world, mira, { kind: 'contact', words: 'Samen boodschappen gedaan. Mira koos zelf wat zij wilde koken.', happened: on(24, 10) })
  note(world, mira, { kind: 'agreement', words: 'Wij spraken af dat Mira op dinsdag en vrijdag belt als zij niet naar haar werk gaat.', happened: on(17, 11) })
  const wrong = { kind: 'observation', words: 'Mira sliep drie nachten slecht. Pluis was ziek.', happened: on(11, 10) }
  note(world, mira, wrong, { ...wrong, words: 'Mira sliep twee nachten slecht. Pluis was ziek en is weer beter.', because: 'Mira las dit en zei dat het twee nachten waren.', recorded: on(10, 15) })
  note(world, mira, { kind: 'concern', words: 'De buurman klopte twee keer aan over geld. Mira schrok daarvan.', happened: on(6, 14), withheld: { ground: 'rights-of-another', why: 'Er staat iets in over de geldzorgen van de buurman.' } })
  note(world, mira, { kind: 'contact', words: 'Gebeld. Mira was buiten geweest en klonk rustig.', happened: on(3, 16), minutes: 15 })
  for (const [index, one] of others.slice(0, 8).entries()) note(world, one.id, { kind: index % 3 === 2 ? 'agreement' : 'contact', words: index % 3 === 2 ? 'Wij openen de post voortaan op maandag, samen.' : 'Koffie gedronken en de week doorgenomen. Het ging redelijk.', happened: on(2 + index, 15), minutes: 30 })
}

const minutesAgo = (world: World, minutes: number): Instant => plusSeconds(world.now, -60 * minutes)

type Told = { words: string; person?: string; by: string; minutes: number; taken?: { by: string; minutes: number } }

function tell(world: World, { words, person, by, minutes, taken }: Told): void {
  const id = world.id('handover')
  world.book.add('support.handover', {
    id, team_id: jorisTeam(world), person_id: person ?? null, words, written_by: by, written_at: minutesAgo(world, minutes), accepted_by: taken?.by ?? null, accepted_at: taken ? minutesAgo(world, taken.minutes) : null,
  })
  if (!person || taken) return
  const others = world.book.rows('support.team_member').filter((one) => one.team_id === jorisTeam(world) && one.account_id !== by)
  for (const { account_id } of others) {
    addRight(world, { holder: `account:${account_id}`, kind: 'night', person, origin: `handover:${id}`, ground: 'shift-handover', from: minutesAgo(world, minutes), until: plusSeconds(minutesAgo(world, minutes), 72 * 3600) })
  }
}

function addHandovers(world: World, others: readonly Resident[]): void {
  const anke = workerNamed('Anke Vos').id
  const first = others[0]
  tell(world, { words: 'Mira belde vanochtend dat zij slecht sliep. Zij wil graag dat Joris vandaag even vraagt hoe het gaat.', person: mira, by: anke, minutes: 95 })
  tell(world, { words: 'De sleutel van de fietsenberging ligt weer in het kluisje.', by: workerNamed('Birgit Loofdal').id, minutes: 30 })
  if (first) tell(world, { words: 'Heeft morgen om 10 uur de wijkverpleegkundige. Graag om half tien even bellen.', person: first.id, by: anke, minutes: 26 * 60, taken: { by: joris, minutes: 25 * 60 } })
}

/** The days of Joris and Mira: planned contacts, notes, what the team handed over, and what Mira put in her plan about her medication. */
export function addDaysOfJoris(world: World, people: readonly Resident[]): void {
  const others = people.filter((one) => one.worker === joris && one.id !== mira && one.group === 'supported')
  addWeek(world, others)
  addNotes(world, others)
  addHandovers(world, others)
  world.book.add('support.medication_line', { person_id: mira, words: 'Ik neem mijn tabletten zelf, om 9 uur. Vraag er gerust naar als ik er slecht uitzie.', written_at: at(addDays(world.today, -40), 1200) })
  world.book.add('support.delivery_explanation', {
    person_id: mira, monday: addDays(world.today, -6 - weekday(world.today)), reason: 'resident-away', words: 'Mira was een dag bij haar zus.', written_by: personaAccountId('begeleider'), written_at: at(addDays(world.today, -5), 1000),
  })
}
