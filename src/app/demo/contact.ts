import { addDays, addMonths, type Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { addWorkingDays, legalDeadline, termOfWeeks } from '../../kernel/working-days.ts'
import { organisationId, personaAccountId, personId } from './ids.ts'
import { addRight } from './rights.ts'
import { workerNamed } from './staff.ts'
import { at, EEMHOEVE, plusSeconds, type Resident, type World } from './world.ts'

type Said = { side: 'sender' | 'reader'; words: string; when: Instant; by: string; way?: 'page' | 'phone'; outcome?: 'granted' | 'partly' | 'refused'; read?: { when: Instant; by: string } }
type Owner = { account: string; because: 'first' | 'unread'; from: Instant; due: Instant; ended?: Instant }
type Matter = {
  person: string; kind: 'message' | 'complaint' | 'correction' | 'erasure' | 'worry'; addressee: 'worker' | 'provider' | 'privacy-officer'; scheme?: string; answerBy: Day; source: string; said: readonly Said[]; owners: readonly Owner[]
}

const MESSAGES = 'werkafspraak berichten (voorbeeldwaarde)'
const HOUR = 3600

function addMatter(world: World, one: Matter): void {
  const { book } = world
  const id = world.id('matter')
  const sent = one.said[0]?.when ?? world.now
  book.add('contact.matter', {
    id, person_id: one.person, kind: one.kind, addressee: one.addressee, organisation_id: one.addressee === 'provider' ? organisationId(EEMHOEVE) : null, scheme: one.scheme ?? null, sent_at: sent, answer_by: one.answerBy, term_source: one.source,
  })
  for (const [index, said] of one.said.entries()) {
    book.add('contact.matter_message', {
      matter_id: id, seq: index + 1, side: said.side, words: said.words, at: said.when, account_id: said.by, way: said.way ?? 'page', outcome: said.outcome ?? null, read_at: said.read?.when ?? null, read_by: said.read?.by ?? null,
    })
  }
  for (const [index, owner] of one.owners.entries()) {
    book.add('contact.matter_owner', { matter_id: id, seq: index + 1, account_id: owner.account, because: owner.because, from_at: owner.from, due_at: owner.due, ended_at: owner.ended ?? null })
    addRight(world, { holder: `account:${owner.account}`, kind: 'contact', person: one.person, origin: `matter:${id}`, ground: 'reads-what-was-sent', from: owner.from })
    if (!owner.ended) book.add('platform.job', { region_id: 1, compartment: 0, id: world.id('job'), kind: 'matter-waits', key: id, run_at: owner.due, data: JSON.stringify({ matter: id }) })
  }
}

const ago = (world: World, hours: number): Instant => plusSeconds(world.now, -hours * HOUR)
const ahead = (world: World, hours: number): Instant => plusSeconds(world.now, hours * HOUR)

function addOfMira(world: World): void {
  const person = personId('Mira Harmsen')
  const [mira, joris, els] = ['mira', 'begeleider', 'zus-van-mira'].map(personaAccountId) as [string, string, string]
  const asked = at(addDays(world.today, -12), 11 * 60)
  addMatter(world, {
    person, kind: 'message', addressee: 'worker', answerBy: addWorkingDays(addDays(world.today, -12), 2), source: MESSAGES,
    said: [
      { side: 'sender', words: 'Er ligt een brief van de woningbouw over de huur. Ik snap hem niet. Kunt u dinsdag meekijken?', when: asked, by: mira, read: { when: plusSeconds(asked, 2 * HOUR), by: joris } },
      { side: 'reader', words: 'Ja, dat doen we dinsdag. Leg de brief maar klaar. U hoeft voor die tijd niets te betalen.', when: plusSeconds(asked, 4 * HOUR), by: joris, read: { when: plusSeconds(asked, 7 * HOUR), by: mira } },
    ],
    owners: [{ account: joris, because: 'first', from: asked, due: plusSeconds(asked, 24 * HOUR), ended: plusSeconds(asked, 4 * HOUR) }],
  })
  addMatter(world, {
    person, kind: 'message', addressee: 'worker', answerBy: addWorkingDays(world.today, 2), source: MESSAGES,
    said: [{ side: 'sender', words: 'Maandag moet ik eerder beginnen bij de groothandel. Kunt u in de middag komen in plaats van in de ochtend?', when: ago(world, 3), by: mira }],
    owners: [{ account: joris, because: 'first', from: ago(world, 3), due: ahead(world, 21) }],
  })
  const worried = at(addDays(world.today, -40), 20 * 60)
  addMatter(world, {
    person, kind: 'worry', addressee: 'worker', answerBy: addWorkingDays(addDays(world.today, -40), 1), source: 'werkafspraak zorgen van naasten (voorbeeldwaarde)',
    said: [
      { side: 'sender', words: 'Mira neemt al twee dagen de telefoon niet op. Dat ken ik niet van haar.', when: worried, by: els, read: { when: plusSeconds(worried, HOUR), by: joris } },
      { side: 'reader', words: 'Dank u. Ik ben langs geweest: haar telefoon was stuk. Het gaat goed met haar.', when: plusSeconds(worried, 15 * HOUR), by: joris, read: { when: plusSeconds(worried, 20 * HOUR), by: mira } },
    ],
    owners: [{ account: joris, because: 'first', from: worried, due: plusSeconds(worried, 4 * HOUR), ended: plusSeconds(worried, 15 * HOUR) }],
  })
}

function addOfOthers(world: World, people: readonly Resident[]): void {
  const supported = people.filter((one) => one.group === 'supported' && one.worker && one.phases.at(-1)?.provider === EEMHOEVE)
  const [first, second, third, fourth] = supported
  if (!first || !second || !third || !fourth) return
  const helper = personaAccountId('begeleider')
  const complained = at(addDays(world.today, -5), 14 * 60)
  addMatter(world, {
    person: first.id, kind: 'complaint', addressee: 'provider', scheme: `de klachtregeling van ${EEMHOEVE} (Wmo 2015, artikel 3.2.1)`, answerBy: termOfWeeks(addDays(world.today, -5), 6), source: 'klachtregeling van de aanbieder, Wmo 2015 artikel 3.2.1 (voorbeeldwaarde: 6 weken)',
    said: [{ side: 'sender', words: 'Drie keer stond ik klaar en kwam er niemand. Niemand belde af. Ik wil dat dit stopt en dat iemand sorry zegt.', when: complained, by: helper, way: 'phone' }],
    owners: [{ account: personaAccountId('klachten'), because: 'first', from: complained, due: ahead(world, 30) }],
  })
  const asked = at(addDays(world.today, -9), 10 * 60)
  const privacy = personaAccountId('privacy')
  addMatter(world, {
    person: second.id, kind: 'erasure', addressee: 'privacy-officer', answerBy: legalDeadline(addMonths(addDays(world.today, -9), 3)), source: 'Wmo 2015, artikel 5.3.5, eerste lid',
    said: [{ side: 'sender', words: 'Ik wil dat de notities over mijn scheiding van vier jaar geleden weg gaan. Dat heeft niets meer met mijn hulp te maken.', when: asked, by: helper, way: 'phone', read: { when: plusSeconds(asked, 5 * HOUR), by: privacy } }],
    owners: [{ account: privacy, because: 'first', from: asked, due: at(addDays(addMonths(addDays(world.today, -9), 3), -7), 9 * 60) }],
  })
  addMatter(world, {
    person: third.id, kind: 'correction', addressee: 'privacy-officer', answerBy: legalDeadline(addMonths(world.today, 1)), source: 'AVG, artikel 16 en artikel 12, derde lid',
    said: [{ side: 'sender', words: 'In mijn dossier staat dat ik geen werk heb. Ik werk al een jaar bij de bakker.', when: ago(world, 20), by: helper, way: 'phone' }],
    owners: [{ account: privacy, because: 'first', from: ago(world, 20), due: ahead(world, 40) }],
  })
  const worker = fourth.worker ?? workerNamed('Anke Vos').id
  addMatter(world, {
    person: fourth.id, kind: 'message', addressee: 'worker', answerBy: world.today, source: MESSAGES,
    said: [{ side: 'sender', words: 'Mijn verwarming doet het niet en ik weet niet wie ik moet bellen.', when: ago(world, 30), by: helper, way: 'phone' }],
    owners: [{ account: worker, because: 'first', from: ago(world, 30), due: ago(world, 6), ended: ago(world, 6) }, { account: personaAccountId('coordinator-247'), because: 'unread', from: ago(world, 6), due: ahead(world, 6) }],
  })
}

/** What residents sent: of Mira one that waits, one that was answered, and what her sister worried about; and first work for every reader. */
export function addMatters(world: World, people: readonly Resident[]): void {
  addOfMira(world)
  addOfOthers(world, people)
}
