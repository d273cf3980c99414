import { addDays, addMonths, addWeeks } from '../../../kernel/day.ts'
import { lineId, personaAccountId, personId } from '../ids.ts'
import { testBsn } from '../names.ts'
import { addConsent } from '../wellbeing.ts'
import { addRight } from '../rights.ts'
import { addMirasPlan } from './mira-plan.ts'
import { at, EEMHOEVE, type Grant, type Phase, type Resident, type World } from '../world.ts'

const NAME = 'Mira Harmsen'
const WEEKS = 26

function phases(world: World): Phase[] {
  const start = addMonths(world.today, -36)
  const renewed = addWeeks(world.today, -9)
  const base = { product: 'lichte-begeleiding', provider: EEMHOEVE, hours: 3, wish: 'together' } as const
  const first: Grant = { id: world.id('entitlement'), decision: world.id('decision'), products: ['lichte-begeleiding'], hours: [1, 4], from: start, until: renewed, decidedOn: addDays(start, -12), outcome: 'granted' }
  const second: Grant = {
    id: world.id('entitlement'), decision: world.id('decision'), products: ['lichte-begeleiding', 'beschermd-thuis', 'vinger-aan-de-pols'], hours: [2, 10], from: renewed, until: addMonths(world.today, 24),
    decidedOn: addWeeks(world.today, -10), outcome: 'granted',
  }
  return [
    { ...base, id: world.id('episode'), grant: first, from: start, until: renewed, reason: 'Start na het besluit: twee keer per week komt er iemand langs' },
    { ...base, id: world.id('episode'), grant: second, from: renewed, until: null, reason: 'Nieuw besluit, met ruimte voor meer of minder hulp' },
  ]
}

/** Mira (50) has her own flat in Leusden, work for three mornings, and Joris who comes by twice a week. */
export const mira = (world: World): Resident => ({
  id: personId(NAME), firstNames: 'Mira Johanna', callName: 'Mira', familyName: 'Harmsen', birth: addDays(addMonths(world.today, -600), -132), bsn: testBsn(0), phone: '0600000001',
  email: null, channel: 'sms', home: { street: 'Voorbeeldstraat 31', postcode: '3831 SD', town: 'Leusden' }, municipality: '0327', origin: '0327', knownSince: addDays(addMonths(world.today, -36), -52),
  phases: phases(world), worker: personaAccountId('begeleider'), group: 'story',
})

// Stable around seven; the weeks in which it goes wrong are still to come.
function addCheckIns({ book, today, chance: chances }: World): void {
  const chance = chances('check-ins of Mira')
  for (let week = WEEKS; week >= 1; week -= 1) {
    const on = addDays(today, -7 * week)
    const score = chance.weighted([[7, 6], [6, 2], [8, 2]])
    book.add('continuum.check_in', {
      person_id: personId(NAME), on_day: on, score, sleep: chance.whole(6, 8), went_to_work: true, note: week % 6 === 0 ? 'Met Pluis op de bank gezeten. Gewone week.' : null, recorded_at: at(on, 19 * 60 + chance.whole(0, 90)),
    })
  }
}

/** Her sister, who looks along; answers the id of her place in the network. */
function addSister(world: World): string {
  const member = world.id('network-member')
  const invited = at(addDays(world.today, -200), 20 * 60)
  world.book.add('people.network_member', {
    id: member, person_id: personId(NAME), name: 'Els Harmsen', relation: 'zus', circle: 'family', phone: '0600000002', call_at_night: true, account_id: personaAccountId('zus-van-mira'), invited_at: invited,
    accepted_at: at(addDays(world.today, -199), 9 * 60),
  })
  const others = [['Rina Portiek', 'buurvrouw', 'neighbour', '0600000003'], ['Koos Magazijn', 'collega', 'colleague', null], ['Bep Wandelmaat', 'vrijwilliger', 'volunteer', null]] as const
  for (const [name, relation, circle, phone] of others) world.book.add('people.network_member', { id: world.id('network-member'), person_id: personId(NAME), name, relation, circle, phone, call_at_night: circle === 'neighbour', invited_at: invited })
  for (const topic of ['wellbeing', 'support']) world.book.add('people.share', { member_id: member, topic, from_at: invited })
  addRight(world, { holder: `account:${personaAccountId('zus-van-mira')}`, kind: 'shared', person: personId(NAME), origin: `network:${member}`, ground: 'invited-by-resident', from: invited })
  return member
}

/** Everything of Mira's that is not the same for everybody. */
export function addMira(world: World): void {
  const { book, today } = world
  const since = addMonths(today, -36)
  addConsent(world, personId(NAME), WEEKS + 1)
  addCheckIns(world)
  addMirasPlan(world, addSister(world))
  book.add('oncall.enrolment', { line_id: lineId, person_id: personId(NAME), from_day: since })
  addRight(world, { holder: `account:${personaAccountId('mira')}`, kind: 'own', person: personId(NAME), origin: 'account', ground: 'own-file', from: at(since, 0) })
}
