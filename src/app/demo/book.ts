import type { Insertable } from 'kysely'
import type { Client } from 'pg'
import type { Tables } from '../../platform/database/index.ts'
import { copyRows } from './copy.ts'

export type Table = keyof Tables

/** Rows as they will be written, gathered per table. */
export type Book = {
  add: <T extends Table>(table: T, row: Insertable<Tables[T]>) => void
  rows: <T extends Table>(table: T) => readonly Insertable<Tables[T]>[]
}

/** Every table that the demo fills, each after the tables it points at. */
export const tablesInOrder = [
  'cooperation.region', 'cooperation.municipality', 'cooperation.membership', 'cooperation.mandate', 'cooperation.administrative_lead', 'cooperation.agreement',
  'cooperation.document', 'cooperation.crisis_number', 'continuum.product', 'continuum.product_move', 'continuum.paying_regime', 'finance.budget', 'procurement.price',
  'staff.organisation', 'staff.account', 'staff.appointment', 'procurement.contract', 'oncall.line', 'oncall.line_step', 'oncall.rotation', 'oncall.rotation_member', 'oncall.worker_skill', 'oncall.worker_base', 'oncall.shift', 'oncall.absence', 'oncall.swap', 'oncall.gap', 'oncall.contact_method',
  'people.person', 'people.person_word', 'people.residence', 'people.network_member', 'people.share', 'people.representative', 'people.disclosure', 'people.access_right',
  'access.care_signal', 'access.report', 'access.enquiry', 'access.application', 'access.decision', 'access.objection', 'access.transfer',
  'continuum.entitlement', 'continuum.episode', 'continuum.assignment', 'continuum.check_in_consent', 'continuum.check_in', 'continuum.agreed_time', 'continuum.sign_of_life', 'continuum.signal', 'continuum.missed_check_in',
  'continuum.rest', 'continuum.observation', 'continuum.observation_finding', 'continuum.withdrawn_move', 'continuum.wanted_move', 'continuum.goal', 'continuum.early_warning_plan', 'continuum.neighbourhood_activity',
  'continuum.plan_action', 'continuum.now_and_later', 'continuum.evaluation', 'continuum.evaluation_score', 'continuum.nudge', 'continuum.participation', 'continuum.fewer_hours', 'continuum.employer_agreement',
  'placement.location', 'placement.place', 'placement.stay', 'placement.wait_list_entry', 'placement.offer', 'placement.refusal', 'placement.cold_weather',
  'oncall.enrolment', 'oncall.call', 'oncall.call_step', 'oncall.visit', 'oncall.follow_up', 'oncall.debrief',
  'support.team', 'support.team_member', 'support.team_shift', 'support.absence', 'support.planned_contact', 'support.contact_move', 'support.move_request', 'support.note', 'support.note_version',
  'support.handover', 'support.medication_line', 'support.night_presence', 'support.delivery_explanation',
  'incidents.incident', 'incidents.incident_step',
  'contact.matter', 'contact.matter_message', 'contact.matter_owner',
  'finance.cost_line', 'messaging.message', 'safety_net.recount', 'platform.audit_entry', 'platform.event', 'platform.job',
] as const satisfies readonly Table[]

export function openBook(): Book {
  const pages = new Map<Table, object[]>()
  return {
    add: (table, row) => {
      const page = pages.get(table)
      if (page) page.push(row)
      else pages.set(table, [row])
    },
    rows: <T extends Table>(table: T) => (pages.get(table) ?? []) as Insertable<Tables[T]>[],
  }
}

/** Rows that fill in the same columns; what a row leaves out gets the default of the table. */
function alike(rows: readonly object[]): Map<string, object[]> {
  const groups = new Map<string, object[]>()
  for (const row of rows) {
    const columns = Object.keys(row).join()
    const group = groups.get(columns)
    if (group) group.push(row)
    else groups.set(columns, [row])
  }
  return groups
}

/** Writes the book in the region and compartment that the connection stands in. */
export async function writeBook(client: Client, book: Book): Promise<void> {
  for (const table of tablesInOrder) {
    const rows = book.rows(table)
    if (rows.length === 0) continue
    for (const [columns, group] of alike(rows)) await copyRows(client, table, columns.split(','), group)
    // Else the database looks for what the next tables point at as if this one were still empty: row by row.
    await client.query(`analyze ${table}`)
  }
}
