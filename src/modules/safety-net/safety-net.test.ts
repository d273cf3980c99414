import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, ground } from '../../../test/house.ts'
import { addEntitlement, addMatter, addReport, ago, EEMHOEVE, handOver, JORIS, layGround, lookBack, netStories, OFFICER, supported } from '../../../test/net-people.ts'
import { program } from '../../../test/small-region.ts'
import { newId } from '../../kernel/id.ts'
import { addDuration } from '../../kernel/instant.ts'
import { database, sql } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import { rightsOn } from '../people/index.ts'
import { findingCounts, findingsFor, recount } from './index.ts'
import { ruleCodes } from './model.ts'

let base: Ground

beforeAll(async () => {
  base = await ground()
  await base.as(program(), layGround)
})
afterAll(() => base.stop())

const undo = new Error('undo')
/** What happens here leaves nothing behind. */
const inVain = (work: (tx: Tx) => Promise<void>) => base.as(program(), async (tx) => { await work(tx); throw undo }).catch((error: unknown) => { if (error !== undo) throw error })

type Open = { rule: string; owner: string; turns: string[] }
const openOf = async (tx: Tx, personId: string): Promise<Open[]> => (await sql<Open>`
  select f.rule, f.owner, (select array_agg(t.holder order by t.rung) from safety_net.turn t where t.finding_id = f.id and t.until_at is null) as turns
  from safety_net.finding f where f.person_id = ${personId} and f.closed_at is null order by f.rule`.execute(database(tx))).rows
const counted = async (tx: Tx, personId: string): Promise<string[]> => { await recount(tx); return (await openOf(tx, personId)).map(({ rule }) => rule) }

describe('each rule has a story that opens it and one that closes it, by facts alone', () => {
  test.each(ruleCodes)('%s', async (rule) => {
    const { begin, goWrong, putRight, owner } = netStories[rule]
    await inVain(async (tx) => {
      const personId = await begin(tx)
      expect(await counted(tx, personId)).toEqual([])
      await goWrong(tx, personId)
      await recount(tx)
      const open = await openOf(tx, personId)
      expect(open.map((one) => one.rule)).toEqual([rule])
      expect(open[0]?.owner).toMatch(owner)
      expect(open[0]?.turns[0]).toBe(open[0]?.owner)
      expect(await counted(tx, personId)).toEqual([rule])
      await putRight(tx, personId)
      expect(await counted(tx, personId)).toEqual([])
      const all = await database(tx).selectFrom('safety_net.finding').select(['closed_at', 'rule']).where('person_id', '=', personId).execute()
      expect(all).toEqual([{ closed_at: tx.now, rule }])
      expect(await database(tx).selectFrom('safety_net.turn').select('finding_id').where('until_at', 'is', null).execute()).toEqual([])
    })
  })
})

const raw = (text: (tx: Tx, personId: string) => ReturnType<typeof sql>) => async (tx: Tx, personId: string): Promise<unknown> => text(tx, personId).execute(database(tx))

describe('sabotage by raw SQL is found within one run', () => {
  test.each<[string, (tx: Tx, personId: string) => Promise<unknown>, string[]]>([
    ['her worker is taken away', raw((_, id) => sql`delete from continuum.assignment where person_id = ${id}`), ['no-worker']],
    ['her worker stops today', raw((tx, id) => sql`update continuum.assignment set until_day = ${tx.today} where person_id = ${id}`), ['no-worker']],
    ["her worker's appointment is dropped", raw(() => sql`delete from staff.appointment where account_id = ${JORIS}`), ['no-worker']],
    ["her worker's appointment ended", raw((tx) => sql`update staff.appointment set until_day = ${tx.today} where account_id = ${JORIS}`), ['no-worker']],
    ["her worker's account is closed", raw((tx) => sql`update staff.account set ended_at = ${tx.now} where id = ${JORIS}`), ['no-worker']],
    ['her episode ends and nothing follows', raw((tx, id) => sql`update continuum.episode set until_day = ${tx.today} where person_id = ${id}`), ['day-without-support']],
    ['her episode is wiped, the right stays', async (tx, id) => { await addEntitlement(tx, id, 300); await raw((_, one) => sql`delete from continuum.episode where person_id = ${one}`)(tx, id) }, ['day-without-support']],
    ['a report loses who took it up', async (tx, id) => { await addReport(tx, id, 10); await raw((_, one) => sql`update access.enquiry set worker_id = null where person_id = ${one}`)(tx, id) }, ['report-without-owner']],
    ['the acceptance of a transfer is undone', raw((tx, id) => sql`insert into access.transfer (id, person_id, municipality, to_region, offered_on, offered_by, words) values (${newId()}, ${id}, '0345', 'Ede', ${ago(tx, 9)}, ${newId()}, 'Warm')`), ['transfer-not-accepted']],
    ['the step after a missed check-in is never taken', raw((tx, id) => sql`insert into continuum.missed_check_in (id, person_id, on_day, due_at, messaged_at) values (${newId()}, ${id}, ${ago(tx, 2)}, ${addDuration(tx.now, '-P2D')}, ${addDuration(tx.now, '-P2D')})`), ['check-in-missed']],
    ['what she wrote lies with somebody, and the clock that passes it on was wiped', (tx, id) => addMatter(tx, id, { kind: 'message', owner: JORIS, answerBy: -1, due: 2 }), ['message-unanswered']],
    ['the answer to a complaint is wiped', async (tx, id) => { await addMatter(tx, id, { kind: 'complaint', owner: OFFICER, answerBy: 3, due: 0 }); await raw(() => sql`delete from contact.matter_message`)(tx, id) }, ['request-unanswered']],
    ['an objection came in and nobody can decide on it', async (tx, id) => {
      await addMatter(tx, id, { kind: 'correction', owner: OFFICER, answerBy: 3, due: 3 })
      await raw((now) => sql`update contact.matter_owner set ended_at = ${now.now}`)(tx, id)
      expect(await counted(tx, id)).toEqual([])
      await raw((now) => sql`insert into contact.objection (matter_id, decision_by, received_on, in_time) select id, ${OFFICER}, ${ago(now, 1)}, true from contact.matter`)(tx, id)
    }, ['request-unanswered']],
    ['the next shift skips a handover', handOver, ['handover-not-accepted']],
    ['the last time both looked back is wiped', async (tx, id) => { await raw(() => sql`update continuum.product set review_weeks = 20`)(tx, id); await lookBack(tx, id); expect(await counted(tx, id)).toEqual([]); await raw(() => sql`delete from continuum.evaluation`)(tx, id) }, ['review-overdue']],
    ['every trace of contact is wiped', raw((_, id) => sql`delete from continuum.check_in where person_id = ${id}`), ['contact-lost']],
  ])('%s', async (_, sabotage, found) => {
    await inVain(async (tx) => {
      const mira = await supported(tx, 'Mira')
      expect(await counted(tx, mira)).toEqual([])
      await sabotage(tx, mira)
      expect(await counted(tx, mira)).toEqual(found)
    })
  })
})

describe('a finding climbs by itself', () => {
  test('owner, provider, pathway monitor, programme team, administrative lead: each keeps it, and those who see persons may open the file until it is closed', async () => {
    await inVain(async (tx) => {
      const mira = await supported(tx, 'Mira')
      const holders = [`organisation:${EEMHOEVE}`, 'municipality:0327', 'desk:pathway', 'programme-team', 'administrative-lead']
      for (const [rung, days] of [0, 1, 2, 4, 8].entries()) {
        await sql`update continuum.assignment set until_day = ${ago(tx, days)} where person_id = ${mira}`.execute(database(tx))
        await recount(tx)
        expect((await openOf(tx, mira))[0]?.turns).toEqual(holders.slice(0, rung + 1))
      }
      const ours = async () => (await rightsOn(tx, mira)).filter(({ ground: why }) => why === 'safety-net').map(({ holder }) => holder).toSorted()
      expect(await ours()).toEqual(['desk:pathway', 'municipality:0327', `organisation:${EEMHOEVE}`])
      expect((await findingCounts(tx)).atLead).toBe(true)
      await sql`update continuum.assignment set until_day = null where person_id = ${mira}`.execute(database(tx))
      await recount(tx)
      expect([await openOf(tx, mira), await ours()]).toEqual([[], []])
    })
  })

  test('a complaint without an answer opens no file for who has it, and nobody around her hears of it', async () => {
    await inVain(async (tx) => {
      const mira = await supported(tx, 'Mira')
      await addMatter(tx, mira, { kind: 'complaint', owner: OFFICER, answerBy: 30, due: 0 })
      await recount(tx)
      expect((await openOf(tx, mira))[0]?.turns).toEqual([`account:${OFFICER}`, 'desk:pathway', 'desk:pathway', 'programme-team'])
      expect((await rightsOn(tx, mira)).filter(({ ground: why }) => why === 'safety-net').map(({ holder }) => holder)).toEqual(['desk:pathway'])
      for (const holder of [`account:${JORIS}`, `organisation:${EEMHOEVE}`, 'municipality:0327']) expect(await findingsFor(tx, holder)).toEqual([])
      expect((await findingsFor(tx, `account:${OFFICER}`)).map(({ rule, name }) => [rule, name])).toEqual([['request-unanswered', null]])
    })
  })

  test('a new owner gets it and the old one loses it; the history of turns stays', async () => {
    await inVain(async (tx) => {
      const mira = await supported(tx, 'Mira')
      await sql`insert into continuum.signal (id, person_id, kind, because, raised_at) values (${newId()}, ${mira}, 'trend', '{}', ${addDuration(tx.now, '-P8D')})`.execute(database(tx))
      await recount(tx)
      await sql`update staff.account set ended_at = ${tx.now} where id = ${JORIS}`.execute(database(tx))
      await recount(tx)
      const signal = (await openOf(tx, mira)).find(({ rule }) => rule === 'signal-unanswered')
      expect(signal?.owner).toBe('desk:access')
      expect(await findingsFor(tx, `account:${JORIS}`)).toEqual([])
      const past = await database(tx).selectFrom('safety_net.turn').select('holder').where('until_at', 'is not', null).execute()
      expect(past.map(({ holder }) => holder)).toContain(`account:${JORIS}`)
    })
  })
})

describe('who sees what', () => {
  test('who has the turn and the pathway monitor see the person by name; nobody else has it on a list', async () => {
    await inVain(async (tx) => {
      const nieuw = await netStories['report-without-owner'].begin(tx)
      await netStories['report-without-owner'].goWrong(tx, nieuw)
      await recount(tx)
      for (const holder of ['desk:access', 'desk:pathway']) expect((await findingsFor(tx, holder)).map(({ name, rule }) => [name, rule])).toEqual([['Nieuw Voorbeeld', 'report-without-owner']])
      for (const holder of ['desk:placement', 'account:somebody-else', 'programme-team']) expect((await findingsFor(tx, holder)).map(({ name }) => name)).toEqual([])
      expect(await findingsFor(tx, undefined)).toEqual([])
    })
  })

  test('counts say how many; one small reason is not named beside its total', async () => {
    await inVain(async (tx) => {
      for (const name of ['Een', 'Twee', 'Drie']) await netStories['no-worker'].goWrong(tx, await supported(tx, name))
      await recount(tx)
      const counts = await findingCounts(tx)
      expect({ total: counts.total, why: counts.why, where: counts.where }).toEqual({ total: 3, why: [], where: [] })
      for (let more = 0; more < 14; more += 1) await netStories['no-worker'].goWrong(tx, await supported(tx, `Meer ${more}`))
      await recount(tx)
      const later = await findingCounts(tx)
      expect({ total: later.total, why: later.why, where: later.where }).toEqual({ total: 17, why: [{ code: 'no-worker', about: 15 }], where: [{ code: '0327', about: 15 }] })
      expect(later.history).toEqual([{ day: tx.today, countedAt: tx.now, people: 17, known: 17 }])
    })
  })

  test('a protected compartment neither shows nor counts here', async () => {
    await base.as(program(1), async (tx) => {
      const hidden = await netStories['report-without-owner'].begin(tx)
      await netStories['report-without-owner'].goWrong(tx, hidden)
      await recount(tx)
      expect((await findingCounts(tx)).total).toBe(1)
    })
    await inVain(async (tx) => {
      await recount(tx)
      expect((await findingCounts(tx)).total).toBe(0)
      expect(await findingsFor(tx, 'desk:pathway')).toEqual([])
    })
  })
})
