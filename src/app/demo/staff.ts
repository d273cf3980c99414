import { addDays, type Day } from '../../kernel/day.ts'
import { seededId } from '../../kernel/id.ts'
import { slug as slugOf } from '../../kernel/text.ts'
import { organisationId, personaAccountId, personId } from './ids.ts'
import { PROGRAMME, townHall, VLUCHTHAVEN } from './organisations.ts'
import { personas } from './personas.ts'
import { DE_BRINK, DESK, EEMHOEVE, HET_ANKER, LINDEHOF, type World } from './world.ts'

type Post = { organisation?: string; municipality?: string; person?: string }

// Where each persona works, and for which municipality. Residents have a person of their own.
const posts: Readonly<Record<string, Post>> = {
  'mira': { person: 'Mira Harmsen' }, 'opvanggast': { person: 'Rik Zonderhuis' }, 'zus-van-mira': {}, 'mentor': {},
  'verwijzer': { organisation: 'Huisartsenpraktijk De Wissel' }, 'clientondersteuner': { organisation: 'Naast U cliëntondersteuning' },
  'lokaal-team': { organisation: townHall('Soest'), municipality: '0342' },
  'toegang': { organisation: DESK }, 'beslisser': { organisation: DESK }, 'plaatsing': { organisation: DESK }, 'uitstroom': { organisation: DESK }, 'trajectbewaker': { organisation: DESK },
  'balie': { organisation: HET_ANKER }, 'begeleider': { organisation: EEMHOEVE }, 'begeleider-b': { organisation: DE_BRINK }, 'teamleider': { organisation: EEMHOEVE }, 'aanbieder': { organisation: EEMHOEVE },
  'nachtdienst': { organisation: EEMHOEVE }, 'bezoeker': { organisation: EEMHOEVE }, 'achterwacht': { organisation: DE_BRINK }, 'coordinator-247': { organisation: PROGRAMME },
  'corporatie': { organisation: 'Woonstee' }, 'regio-ede': { organisation: 'Regio Ede' }, 'toezicht': { organisation: 'Wmo-toezicht regio Amersfoort' },
  'consulent-leusden': { organisation: townHall('Leusden'), municipality: '0327' }, 'consulent-baarn': { organisation: townHall('Baarn'), municipality: '0308' },
  'consulent-veenendaal': { organisation: townHall('Veenendaal'), municipality: '0345' }, 'financien-leusden': { organisation: townHall('Leusden'), municipality: '0327' },
  'beleid-leusden': { organisation: townHall('Leusden'), municipality: '0327' }, 'beleid-amersfoort': { organisation: townHall('Amersfoort'), municipality: '0307' },
  'wethouder': { organisation: townHall('Leusden'), municipality: '0327' }, 'vrouwenopvang': { organisation: VLUCHTHAVEN }, 'vrouwenopvang-nacht': { organisation: VLUCHTHAVEN }, 'vrouwenopvang-247': { organisation: VLUCHTHAVEN },
  'vrouw-in-opvang': { person: 'Aurelia Vederkamer' }, 'klachten': { organisation: EEMHOEVE },
}

// In the compartment of the women's shelter: named workers, each with an account of her own there, and a woman who stays there.
const HIDDEN: readonly string[] = ['vrouwenopvang', 'vrouwenopvang-nacht', 'vrouwenopvang-247', 'vrouw-in-opvang']

export const openPersonas = personas.filter(({ slug }) => !HIDDEN.includes(slug))
export const hiddenPersonas = personas.filter(({ slug }) => HIDDEN.includes(slug))

type Hire = { id: string; name: string; role: string; organisation: string | null; municipality?: string | undefined; email: string | null; phone?: string; persona?: string; person?: string | undefined; since: Day }

function hire({ book }: Pick<World, 'book'>, who: Hire): void {
  book.add('staff.account', {
    id: who.id, name: who.name, email: who.email, phone: who.phone ?? null, oidc_subject: who.persona ?? null, persona: who.persona ?? null, person_id: who.person ?? null,
  })
  book.add('staff.appointment', {
    id: seededId(`appointment ${who.id}`, 0), account_id: who.id, role: who.role, organisation_id: who.organisation && organisationId(who.organisation),
    municipality: who.municipality ?? null, from_day: who.since,
  })
}

function hirePersona(world: World, slug: string): void {
  const persona = personas.find((one) => one.slug === slug)
  if (!persona) throw new RangeError(`No such persona: ${slug}`)
  const { organisation = PROGRAMME, municipality, person } = posts[slug] ?? {}
  const worksSomewhere = !(slug in posts) || posts[slug]?.organisation !== undefined
  hire(world, {
    id: personaAccountId(slug), name: persona.name, role: persona.role, organisation: worksSomewhere ? organisation : null, municipality, persona: slug,
    email: slug === 'opvanggast' ? null : `${slug}@example.org`, phone: phones[slug] ?? '0600000000', person: person && personId(person), since: addDays(world.today, -3200),
  })
}

// Numbers that ring nowhere; each on-call persona has an own one, so that the post box tells them apart.
const phones: Readonly<Record<string, string>> = {
  'mira': '0600000001', 'zus-van-mira': '0600000002', 'begeleider': '0600000010', 'nachtdienst': '0600000011', 'bezoeker': '0600000012', 'achterwacht': '0600000013', 'coordinator-247': '0600000014',
  'vrouwenopvang': '0600000032', 'vrouwenopvang-nacht': '0600000033', 'vrouwenopvang-247': '0600000034', 'vrouw-in-opvang': '0600000031',
}

export type Worker = { id: string; name: string; role: string; provider: string }

// Invented colleagues, by provider and role.
const colleagues: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  [EEMHOEVE]: {
    'support-worker': ['Anke Vos', 'Birgit Loofdal', 'Cees Morgenrood', 'Dounia Wolkenveld', 'Erik Steenbloem', 'Farida Lentehof', 'Gerben Vlierbos', 'Hülya Zeewind', 'Ineke Kastanjelaar',
      'Jurre Dauwtrap', 'Karima Zandoever', 'Lars Bosbesse', 'Marieke Hooiberg', 'Naima Parelmoer', 'Okke Windvaan', 'Pleun Varenkamp', 'Quirine Rietpluim', 'Ralf Houtsnip', 'Selma Tuinfluit'],
    'night-worker': ['Thijs Avondster', 'Ulla Nachtzwaluw', 'Vincent Maneschijn'], 'night-visitor': ['Wanda Lantaarn', 'Xander Stiltebos'],
  },
  [DE_BRINK]: {
    'support-worker': ['Yasmin Berkenrijs', 'Zoë Kiezelpad', 'Abdel Heuvelrug', 'Brechje Waterlelie', 'Chris Korenbloem', 'Delano Vuurtoren', 'Elif Hazelnoot', 'Frouke Schelpzand', 'Guus Dennenappel',
      'Hanneke Mosgroen', 'Imane Zilverpoort', 'Jelle Kreeksluis', 'Kim Aardbeiveld', 'Loes Paardebloem', 'Mo Sterrenkijker', 'Nienke Rozenbottel', 'Otto Bijenkorf', 'Priya Lindebries'],
    'back-up': ['Rosa Uilenvlucht', 'Sander Poolster'], 'night-visitor': ['Tirza Zaklamp'],
  },
  [LINDEHOF]: {
    'support-worker': ['Umut Graspolder', 'Veerle Knotwilg', 'Wessel Turfschip', 'Yente Wilgenkatje', 'Zakaria Duinroos', 'Astrid Beukenhaag', 'Bilal Zonnedauw', 'Coen Meerkoet', 'Dewi Klaproos',
      'Esra Vlinderstruik', 'Floor Eikenblad', 'Gino Tarwehalm', 'Hilde Sneeuwklok', 'Ilias Ooievaar', 'Jolanda Kievit', 'Koen Braambos'],
    'provider-manager': ['Lisette Lindehoven'],
  },
  [HET_ANKER]: { 'shelter-desk': ['Moniek Havenlicht', 'Nordin Ankertouw', 'Olga Kadezicht', 'Pim Meerpaal'], 'support-worker': ['Rachida Loods', 'Stef Sluiswachter', 'Tamar Reddingsboei', 'Ugur Zeebries'] },
  [DESK]: { 'access-worker': ['Fenna Vraagstuk', 'Idris Luistervink', 'Maud Voordeur'], 'decider': ['Jeroen Zegelring'] },
  [PROGRAMME]: { 'oncall-coordinator': ['Bea Dienstknoop', 'Yvo Zandloper', 'Zwaantje Klokkenspel'], 'privacy-officer': ['Ysbrand Sleutelbos'], 'complaint-officer': ['Gonny Oorschelp'] },
}

// Colleagues in the women's shelter.
const hiddenColleagues: typeof colleagues = {
  [VLUCHTHAVEN]: { 'night-worker': ['Lieke Schaduwrijk'], 'back-up': ['Hedy Schuilhaven'], 'oncall-coordinator': ['Joke Windstil'] },
}

const named = (all: typeof colleagues): Worker[] => Object.entries(all).flatMap(([provider, roles]) =>
  Object.entries(roles).flatMap(([role, names]) => names.map((name) => ({ id: seededId(`worker ${name}`, 0), name, role, provider }))))

/** Everybody with a name who works here besides the personas. */
export const workers: readonly Worker[] = named(colleagues)
/** The same in the women's shelter. */
export const hiddenWorkers: readonly Worker[] = named(hiddenColleagues)

/** The worker with this name. */
export function workerNamed(name: string): Worker {
  const found = workers.find((worker) => worker.name === name)
  if (!found) throw new RangeError(`No such worker: ${name}`)
  return found
}

function hireAll(world: World, all: readonly Worker[], numbers: string): void {
  for (const [index, { id, name, role, provider }] of all.entries()) {
    hire(world, { id, name, role, organisation: provider, email: `${slugOf(name)}@example.org`, phone: `${numbers}${String(index).padStart(2, '0')}`, since: addDays(world.today, -3000 + index * 31) })
  }
}

/** Accounts and appointments of all who sign in, but for those in a hidden compartment. */
export function addStaff(world: World): void {
  for (const { slug } of openPersonas) hirePersona(world, slug)
  hireAll(world, workers, '06000001')
}

/** Those in the women's shelter, in a compartment of their own. */
export function addHiddenStaff(world: World): void {
  for (const { slug } of hiddenPersonas) hirePersona(world, slug)
  hireAll(world, hiddenWorkers, '06000004')
}
