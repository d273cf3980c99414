import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas } from '../src/app/demo/personas.ts'
import { menu } from '../src/app/wiring.ts'
import { firstScreens } from '../src/modules/desks/index.ts'
import { type Role, scopeFor } from '../src/modules/staff/index.ts'
import { multiplyPeople } from './crowd.ts'
import { openHouse, signIn, type TestHouse } from './house.ts'

type Asked = { text: string; parameters: readonly unknown[]; context: readonly unknown[]; page: string }
type Plan = {
  'Node Type': string; 'Relation Name'?: string; Schema?: string; 'Actual Rows': number; 'Actual Loops': number
  'Rows Removed by Filter'?: number; 'Rows Removed by Index Recheck'?: number; 'Index Cond'?: string; 'Recheck Cond'?: string; Plans?: Plan[]
}

let house: TestHouse
let people = 0
let page = ''
let context: readonly unknown[] = []
const asked = new Map<string, Asked>()

const hear = (text: string, parameters: readonly unknown[]): void => {
  if (text.includes('set_config')) context = parameters
  else if (/^\s*(select|with)/i.test(text) && !/\b(insert into|update|delete from)\b|for update/i.test(text) && page && context[3] !== 'system' && !asked.has(text)) asked.set(text, { text, parameters, context, page })
}

const pagesOf = (role: string): string[] => [...new Set([firstScreens[role as Role], ...menu.filter((entry) => scopeFor(role, entry.may) && (!entry.roles || entry.roles.includes(role))).map((entry) => entry.href)])]

beforeAll(async () => {
  house = await openHouse({}, { watch: hear, prepare: async (url) => { people = await multiplyPeople(url, 18) } })
  for (const persona of personas) {
    const client = await signIn(house, persona.slug)
    for (const path of pagesOf(persona.role)) {
      page = `${persona.slug} ${path}`
      const answer = await client.get(path)
      expect(answer.status, page).toBe(200)
      await answer.text()
      page = ''
    }
  }
  await countAgain()
}, 900_000)

/** What was looked at stands in the log since: the planner knows how much, whether or not the database's own cleaner came by. */
async function countAgain(): Promise<void> {
  const client = new Client({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query('analyze platform.audit_entry, platform.audit_shown, platform.audit_chain')
  await client.end()
}

afterAll(async () => { await house.stop() })

async function explain(query: Asked, before = 'select 1'): Promise<Plan> {
  const client = new Client({ connectionString: house.ownerUrl })
  await client.connect()
  try {
    await client.query('set role sluitend_app')
    await client.query('begin')
    await client.query(before)
    const names = ['region', 'compartment', 'account', 'role', 'organisation', 'municipality']
    for (const [at, name] of names.entries()) await client.query('select set_config($1, $2, true)', [`app.${name}`, query.context[at] ?? ''])
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, verbose, format json) ${query.text}`, [...query.parameters])
    return rows[0]?.['QUERY PLAN'][0]?.Plan ?? { 'Node Type': 'nothing', 'Actual Rows': 0, 'Actual Loops': 0 }
  } finally {
    await client.end()
  }
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]
const isBig = (plan: Plan): boolean => readBy(plan) > 2000
const readBy = (plan: Plan): number =>
  (plan['Relation Name'] || plan['Node Type'] === 'Bitmap Index Scan' ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)) * plan['Actual Loops'] : 0)

// A list of few rows may still read a small table whole.
const smallest = 200

const counts = (plan: Plan): boolean => nodes(plan).some((node) => node['Node Type'] === 'Aggregate')

describe('every list, in a region of 35,000 people', () => {
  test('the crowd is large enough to matter', () => {
    expect(people).toBeGreaterThanOrEqual(35_000)
    expect(asked.size).toBeGreaterThan(40)
  })

  test('row-level security is an index condition wherever much is read', async () => {
    const wrong: string[] = []
    for (const query of asked.values()) {
      // In a database of one region every row is of this region, and reading a table whole may be cheapest; in a nation it is not.
      for (const node of nodes(await explain(query, 'set local enable_seqscan = off'))) {
        const scansAll = node['Node Type'] === 'Seq Scan' && isBig(node)
        const byOther = node['Node Type'].includes('Index') && isBig(node) && node['Index Cond'] !== undefined && !node['Index Cond'].includes('region_id')
        if (scansAll || byOther) wrong.push(`${query.page}: ${node['Node Type']} of ${node['Relation Name']}: ${query.text.slice(0, 200)}`)
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)

  test('a list reads at most ten rows for each that it shows', async () => {
    const wrong: string[] = []
    for (const query of asked.values()) {
      const plan = await explain(query)
      const read = nodes(plan).reduce((sum, node) => sum + readBy(node), 0)
      if (!counts(plan) && read > 10 * Math.max(plan['Actual Rows'], smallest)) wrong.push(`${query.page}: reads ${read} for ${plan['Actual Rows']}: ${query.text.slice(0, 300)}`)
    }
    expect(wrong).toEqual([])
  }, 300_000)
})
