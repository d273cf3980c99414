import type { Client } from 'pg'
import { dayOf, instant, type Instant } from '../../kernel/instant.ts'
import { systemOf } from '../../platform/actor.ts'
import { chainLog } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { openDatabase, openPool } from '../../platform/database/pool.ts'
import { makeSafe } from '../../platform/secrets.ts'
import { addCalls } from './calls.ts'
import { addChanging } from './changing.ts'
import { addCareSignals, addOpenCases, addRefusedCases } from './cases.ts'
import { addHouses, lodge } from './houses.ts'
import { addCounts, addLooks } from './looks.ts'
import { addCosts, addMessages } from './money.ts'
import { addBetweenRooms, addNights, addRefusals, addRespite, addStays } from './placement.ts'
import { addOffers, addWaitList } from './waiting.ts'
import { addActivities } from './activities.ts'
import { addEvaluations, addParticipation } from './plans.ts'
import { addCheckIns, addGoals, addWarningPlans } from './wellbeing.ts'
import { openBook, writeBook } from './book.ts'
import { addMatters } from './contact.ts'
import { addFacts } from './facts.ts'
import { addContacts, addNightsPresent, addTeams } from './daily.ts'
import { addDaysOfJoris } from './daily-joris.ts'
import { addLineAndShifts } from './oncall.ts'
import { addHiddenOrganisation, addOrganisations } from './organisations.ts'
import { addHiddenStaff, addStaff } from './staff.ts'
import { addHiddenStories, addStories, storyPeople } from './stories/index.ts'
import { addHiddenLine } from './hidden-oncall.ts'
import { addIncidents } from './incidents.ts'
import { addNextSteps } from './next-steps.ts'
import { addEveryone, assignWorkers } from './everyone.ts'
import { inventPeople } from './people.ts'
import { openWorld, type Resident, type World } from './world.ts'
import { connectToFill, enter, inOneGo } from './write.ts'

/** `now` fixes the moment at which all histories end, for tests; else it is the moment of the first start. */
export type SeedOptions = { secret: string; say: (line: string) => void; now?: Instant }

const REGION = 1
const HIDDEN = 1

const realNow = (): Instant => instant(new Date().toISOString())

// Who lives where comes first: a provider that is full leaves its new resident to another, and workers go with the provider.
function addLives(world: World, people: readonly Resident[]): void {
  const places = addHouses(world)
  const lodgings = lodge(world, people, places)
  assignWorkers(world, people)
  addEveryone(world, people)
  addStories(world, people)
  addStays(world, lodgings)
  addNights(world, people, places)
  addRespite(world, people, places)
  addBetweenRooms(world, people, lodgings, places)
  addRefusals(world, places)
  addOffers(world, addWaitList(world, people), places)
  addOpenCases(world, people)
  addRefusedCases(world, people)
  addCareSignals(world)
  addCheckIns(world, people)
  addChanging(world, people)
  addGoals(world, people)
  addWarningPlans(world, people)
  addActivities(world)
  addEvaluations(world, people)
  addParticipation(world, people)
  addCalls(world, people)
  addTeams(world)
  addContacts(world, people)
  addNightsPresent(world)
  addDaysOfJoris(world, people)
  addNextSteps(world, people)
  addIncidents(world)
  addCosts(world, people)
  addMessages(world, people)
  addMatters(world, people)
  addLooks(world)
  addCounts(world)
}

async function fill(client: Client, options: SeedOptions): Promise<void> {
  const now = options.now ?? realNow()
  const open = openWorld({ safe: makeSafe(options.secret), today: dayOf(now), now })
  const stories = storyPeople(open)
  addFacts(open)
  addOrganisations(open)
  addStaff(open)
  addLineAndShifts(open)
  addLives(open, [...stories, ...inventPeople(open, stories)])
  await enter(client, REGION, 0)
  await writeBook(client, open.book)
  const hidden: World = { ...open, book: openBook() }
  addHiddenOrganisation(hidden)
  addHiddenStaff(hidden)
  addHiddenLine(hidden)
  addHiddenStories(hidden)
  await enter(client, REGION, HIDDEN)
  await writeBook(client, hidden.book)
}

// What was written hangs in the chain of the log from the first minute.
async function chain(ownerUrl: string): Promise<void> {
  const pool = openPool(ownerUrl, 1)
  try {
    await inTransaction(openDatabase(pool), systemOf(REGION), chainLog)
  } finally {
    await pool.end()
  }
}

/** Does `work` in one transaction when there is no region yet; answers whether it did. */
async function whenEmpty(ownerUrl: string, work: (client: Client) => Promise<void>): Promise<boolean> {
  const client = await connectToFill(ownerUrl)
  try {
    const { rowCount } = await client.query('select from cooperation.region limit 1')
    if (rowCount) return false
    await inOneGo(client, () => work(client))
    return true
  } finally {
    await client.end()
  }
}

/** Fills the demo region when there is none yet. The same command gives the same people. Answers whether it did. */
export async function seedWhenEmpty(ownerUrl: string, options: SeedOptions): Promise<boolean> {
  const filled = await whenEmpty(ownerUrl, async (client) => {
    options.say('De voorbeeldregio wordt gevuld …')
    await fill(client, options)
  })
  if (filled) await chain(ownerUrl)
  return filled
}

/** Only what the region itself is: municipalities, products, mandates and prices, for an installation without demo people. */
export const fillRegion = (ownerUrl: string): Promise<boolean> => whenEmpty(ownerUrl, async (client) => {
  const now = realNow()
  const book = openBook()
  addFacts({ book, today: dayOf(now) })
  await enter(client, REGION, 0)
  await writeBook(client, book)
})
