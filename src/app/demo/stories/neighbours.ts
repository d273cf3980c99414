import { addDays, addMonths } from '../../../kernel/day.ts'
import { addTakenIn, temporaryGrant } from '../cases.ts'
import { personaAccountId, personId } from '../ids.ts'
import { testBsn } from '../names.ts'
import { addRight } from '../rights.ts'
import { DE_BRINK, HET_ANKER, LINDEHOF, type ProductCode, type Resident, type World, at } from '../world.ts'

/** What these stories have in common. `days` is how long the support runs, `term` how many months the decision holds. */
type Sketch = {
  name: readonly [callName: string, familyName: string]; age: number; bsn: number; municipality: string; home: Resident['home']; product: ProductCode; provider: string; hours: number
  days: number; term: number; reason: string; worker?: string; phone?: string
}

/** Somebody with one running episode under one decision. */
function sketched(world: World, sketch: Sketch): Resident {
  const [callName, familyName] = sketch.name
  const from = addDays(world.today, -sketch.days)
  return {
    id: personId(sketch.name.join(' ')), firstNames: callName, callName, familyName, birth: addDays(addMonths(world.today, -12 * sketch.age), -71), bsn: testBsn(sketch.bsn), phone: sketch.phone ?? null, email: null,
    channel: sketch.phone ? 'sms' : 'owner', home: sketch.home, municipality: sketch.municipality, origin: sketch.municipality, knownSince: addDays(from, -48), worker: sketch.worker ?? null, group: 'story',
    phases: [{
      id: world.id('episode'), product: sketch.product, provider: sketch.provider, hours: sketch.hours, from, until: null, reason: sketch.reason, wish: 'together',
      grant: {
        id: world.id('entitlement'), decision: world.id('decision'), products: [sketch.product], hours: [0, Math.max(8, sketch.hours)], from, until: addMonths(from, sketch.term),
        decidedOn: addDays(from, -8), outcome: 'granted',
      },
    }],
  }
}

const RIK = 'Rik Zonderhuis'
const BEREND = 'Berend Wolkenslag'
const SALMA = 'Salma Peperpad'

const RIKS_DAYS = 5

/** He was taken in at once, so his grant is temporary. */
const rik = (world: World, one: Resident): Resident =>
  ({ ...one, knownSince: addDays(world.today, -RIKS_DAYS), phases: one.phases.map((phase) => ({ ...phase, grant: temporaryGrant(world, phase.from) })) })

/** Rik sleeps in the night shelter; Berend has a mentor; Salma asked an independent advocate to stand beside her. */
export const neighbours = (world: World): Resident[] => [
  {
    ...rik(world, sketched(world, { name: ['Rik', 'Zonderhuis'], age: 38, bsn: 1, municipality: '0307', home: null, product: 'dag-en-nachtopvang', provider: HET_ANKER, hours: 0, days: RIKS_DAYS, term: 2, reason: 'Kwam aan de deur zonder slaapplek' })),
  },
  sketched(world, {
    name: ['Berend', 'Wolkenslag'], age: 61, bsn: 2, municipality: '0308', home: { street: 'Bedachtepad 4', postcode: '3741 SA', town: 'Baarn' }, product: 'bw-herstel-en-groei', provider: LINDEHOF, hours: 12, days: 430,
    term: 36, reason: 'Na een opname; thuis wonen lukte niet meer', phone: '0600000021',
  }),
  sketched(world, {
    name: ['Salma', 'Peperpad'], age: 33, bsn: 3, municipality: '0342', home: { street: 'Fantasieweg 112', postcode: '3762 SD', town: 'Soest' }, product: 'beschermd-thuis', provider: DE_BRINK, hours: 6, days: 245,
    term: 24, reason: 'Wil in haar eigen huis blijven met iemand die altijd opneemt', worker: personaAccountId('begeleider-b'), phone: '0600000022',
  }),
]

const paper = { mentor: { scope: 'care', document: 'Beschikking van de rechtbank Midden-Nederland' }, authorised: { scope: 'care', document: 'Machtiging, ondertekend door Salma' } } as const

function addRepresentative(world: World, name: string, kind: 'mentor' | 'authorised', representative: string, persona: string, days: number): void {
  const id = world.id('representative')
  const from = addDays(world.today, -days)
  world.book.add('people.representative', { id, person_id: personId(name), name: representative, kind, ...paper[kind], account_id: personaAccountId(persona), from_day: from, seen_on: from, recorded_by: personaAccountId('toegang'), recorded_at: at(from, 640) })
  addRight(world, { holder: `account:${personaAccountId(persona)}`, kind: 'shared', person: personId(name), origin: `representative:${id}`, ground: 'represents', from: at(from, 0) })
}

/** Who stands beside them, Rik's own account, and the case he came in with. */
export function addNeighbours(world: World, people: readonly Resident[]): void {
  const guest = people.find(({ id }) => id === personId(RIK))
  if (guest) addTakenIn(world, guest)
  addRepresentative(world, BEREND, 'mentor', 'Greet Verbeek', 'mentor', 420)
  addRepresentative(world, SALMA, 'authorised', 'Tariq Bosman', 'clientondersteuner', 120)
  addRight(world, { holder: `account:${personaAccountId('opvanggast')}`, kind: 'own', person: personId(RIK), origin: 'account', ground: 'own-file', from: at(addDays(world.today, -RIKS_DAYS), 0) })
}
