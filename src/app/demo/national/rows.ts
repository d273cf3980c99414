import type { Insertable } from 'kysely'
import { addDays } from '../../../kernel/day.ts'
import { normalise } from '../../../kernel/text.ts'
import type { Tables } from '../../../platform/database/index.ts'
import type { Table } from '../book.ts'
import { chanceFor } from '../chance.ts'
import { facts, groundWords, mandateId, serviceOf } from '../facts.ts'
import { at } from '../world.ts'
import type { Care, Citizen, Peopled } from './citizens.ts'
import { countedId } from './ids.ts'

type Rows<T extends Table> = (region: Peopled) => Generator<Insertable<Tables[T]>>

type Cared = Citizen & { care: Care }

function* inCare(region: Peopled): Generator<Cared> {
  for (const one of region.people) if (one.care) yield { ...one, care: one.care }
}

const person: Rows<'people.person'> = function* person(region) {
  const recorded = at(addDays(region.today, -1500), 600)
  for (const { id, firstNames, callName, familyName, birth, home } of region.people) {
    yield { id, first_names: firstNames, call_name: callName, family_name: familyName, birth_date: birth, safe_channel: 'letter', ...home, recorded_at: recorded }
  }
}

const word: Rows<'people.person_word'> = function* word(region) {
  for (const { id, firstNames, familyName } of region.people) for (const one of new Set(normalise(`${firstNames} ${familyName}`).split(' '))) yield { word: one, person_id: id }
}

const residence: Rows<'people.residence'> = function* residence(region) {
  const from = addDays(region.today, -5000)
  const recorded = at(addDays(region.today, -1500), 600)
  for (const { id, municipality } of region.people) yield { person_id: id, fact: 'residence', municipality, from_day: from, recorded_at: recorded }
}

const right: Rows<'people.access_right'> = function* right(region) {
  for (const { id, municipality, care, n } of region.people) {
    const from = at(care?.from ?? addDays(region.today, -1000), 0)
    const base = { person_id: id, from_at: from, until_at: null }
    yield { ...base, holder: `municipality:${municipality}`, kind: 'case', origin: `municipality:${municipality}`, ground: 'responsible-municipality' }
    if (!care) continue
    yield { ...base, holder: `account:${care.worker}`, kind: 'file', origin: `assignment:${countedId('assignment', region.number, n)}`, ground: 'key-worker' }
    yield { ...base, holder: `organisation:${care.provider}`, kind: 'file', origin: `episode:${countedId('episode', region.number, n)}`, ground: 'supports-this-person' }
    if (care.waits) yield { ...base, holder: 'desk:placement', kind: 'case', origin: `waiting:${countedId('wait', region.number, n)}`, ground: 'waits-for-a-place' }
  }
}

const HOURS = { hours_min: 0, hours_max: 24, movers: ['support-worker'] }
const TERM_DAYS = 1826

const decision: Rows<'access.decision'> = function* decision(region) {
  for (const { id, municipality, care, n } of inCare(region)) {
    const service = serviceOf(care.product)
    const on = addDays(care.from, -7)
    yield {
      id: countedId('decision', region.number, n), person_id: id, municipality, outcome: 'granted', products: [care.product], ...HOURS, legal_ground: groundWords(service, false),
      reasons: 'Deze ondersteuning past bij de vraag.', from_day: care.from, until_day: addDays(care.from, TERM_DAYS), mandate_id: mandateId(municipality, service, 'daytime'), decided_by: care.worker,
      decided_on: on, announced_on: on, frozen: '{}',
    }
  }
}

const entitlement: Rows<'continuum.entitlement'> = function* entitlement(region) {
  for (const { id, care, n } of inCare(region)) {
    yield {
      id: countedId('entitlement', region.number, n), person_id: id, decision_id: countedId('decision', region.number, n), products: [care.product], ...HOURS, from_day: care.from, until_day: addDays(care.from, TERM_DAYS),
    }
  }
}

const episode: Rows<'continuum.episode'> = function* episode(region) {
  for (const { id, care, n } of inCare(region)) {
    yield {
      id: countedId('episode', region.number, n), person_id: id, product: care.product, provider_id: care.provider, entitlement_id: countedId('entitlement', region.number, n), hours_per_week: 2,
      from_day: care.from, reason: 'Start na het besluit', wish: 'together', recorded_at: at(care.from, 600),
    }
  }
}

const assignment: Rows<'continuum.assignment'> = function* assignment(region) {
  for (const { id, care, n } of inCare(region)) yield { id: countedId('assignment', region.number, n), person_id: id, account_id: care.worker, kind: 'key-worker', from_day: care.from }
}

const wait: Rows<'placement.wait_list_entry'> = function* wait(region) {
  for (const { id, municipality, care, n } of inCare(region)) {
    if (!care.waits) continue
    const days = care.days % 120
    yield {
      id: countedId('wait', region.number, n), person_id: id, product: 'bw-herstel-en-groei', municipality, urgency: 'active', since_day: addDays(region.today, -days), contacted_on: addDays(region.today, -(days % 10)),
      bridging: 'Ondersteuning loopt door',
    }
  }
}

const cost: Rows<'finance.cost_line'> = function* cost(region) {
  for (const { id, municipality, care, n } of inCare(region)) {
    const cents = facts.prices.find(({ product }) => product === care.product)?.cents ?? 0
    yield {
      id: countedId('cost', region.number, n), person_id: id, episode_id: countedId('episode', region.number, n), municipality, product: care.product, provider_id: care.provider, regime: 'own-municipality', because: 'residence',
      cents_per_day: cents, from_day: care.from,
    }
  }
}

const WEEKS = 35

const checkIn: Rows<'continuum.check_in'> = function* checkIn(region) {
  for (const { id, n } of region.people.slice(0, Math.min(region.inCare, Math.ceil(region.checkIns / WEEKS)))) {
    for (let week = 1; week <= WEEKS; week += 1) {
      const on = addDays(region.today, -7 * week - (n % 7))
      yield { person_id: id, on_day: on, score: 5 + ((n + week * 3) % 4), recorded_at: at(on, 1140) }
    }
  }
}

const types = ['person-known', 'report-received', 'decision-taken', 'episode-started', 'episode-ended', 'signal-raised', 'stay-started', 'call-received', 'call-answered', 'follow-up-seen']
const DAYS = 3650

const event: Rows<'platform.event'> = function* event(region) {
  const chance = chanceFor(`events ${region.number}`)
  for (let n = 0; n < region.events; n += 1) {
    const type = types[n % types.length] ?? 'person-known'
    const subject = countedId('person', region.number, chance.whole(0, region.inCare - 1))
    const on = addDays(region.today, -DAYS + Math.floor((n * DAYS) / region.events))
    yield { id: countedId('event', region.number, n), type, at: at(on, n % 1440), subject, data: `{"type":"${type}","about":"${subject}"}` }
  }
}

/** What is streamed for each region, every table after the tables it points at. */
export const streams: readonly (readonly [Table, (region: Peopled) => Generator<object>])[] = [
  ['people.person', person], ['people.person_word', word], ['people.residence', residence], ['people.access_right', right], ['access.decision', decision], ['continuum.entitlement', entitlement],
  ['continuum.episode', episode], ['continuum.assignment', assignment], ['continuum.check_in', checkIn], ['placement.wait_list_entry', wait], ['finance.cost_line', cost], ['platform.event', event],
]
