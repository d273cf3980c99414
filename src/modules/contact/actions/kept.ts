import { formatDay, parseDay } from '../../../kernel/day.ts'
import { dayOf, parseInstant, timeOf } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { lifeAreaNames, productNames, signalNames } from '../../continuum/index.ts'
import { eventNames, groundNames, type OpenFile } from '../../people/index.ts'
import type { KeptPart, KeptRow, KeptTable } from '../model.ts'
import { roleName } from '../../staff/index.ts'
import { namesFor, rowsOf } from '../store/kept.ts'
import { columnValues, keptTables, keptValues, keptWords } from '../words.nl/kept.ts'

const isUuid = (text: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)
const idIn = (text: string): string | undefined => [text, text.split(':').at(-1) ?? ''].find(isUuid)

/** A moment of the database, as its text says it: 2026-11-21 12:00:00+01. */
const momentOf = (text: string) => (/^\d{4}-\d\d-\d\d \d\d:/.test(text) ? parseInstant(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')) : undefined)

// What other houses call their codes.
const ofHouses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...columnValues, 'platform.audit_entry.event': eventNames, 'people.access_right.ground': groundNames, 'continuum.signal.kind': signalNames,
}
const anywhere: Readonly<Record<string, string>> = { ...keptValues, ...productNames, ...lifeAreaNames }

// A list as the database writes it: {a,"b c"}.
const listIn = (text: string): string[] | undefined => (/^\{.*\}$/s.test(text) ? [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map((match) => match[1] ?? match[2] ?? '') : undefined)

function readable(text: string, where: string, names: ReadonlyMap<string, string>): string {
  const list = listIn(text)
  if (list) return list.map((one) => readable(one, where, names)).join(', ')
  const moment = momentOf(text)
  if (moment) return `${formatDay(dayOf(moment), 'nl')} ${timeOf(moment)}`
  const on = /^\d{4}-\d\d-\d\d$/.test(text) ? parseDay(text) : undefined
  if (on) return formatDay(on, 'nl')
  if (where === 'platform.audit_entry.role') return roleName(text)
  if (where === 'platform.audit_entry.event') return eventNames[text] ?? keptWords.anything
  return ofHouses[where]?.[text] ?? anywhere[text] ?? names.get(idIn(text) ?? '') ?? text
}

const labelOf = (column: KeptTable['columns'][string]): string => (typeof column === 'string' ? column : column.label)

function written(table: KeptTable, row: KeptRow, names: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(table.columns).flatMap(([name, column]): [string, string][] => {
    const value = row[name]
    return value ? [[labelOf(column), readable(value, `${table.table}.${name}`, names)]] : []
  }))
}

/** Everything that all houses keep about this person, as she reads it; only what stands under her name, in the words of the list. */
export async function everythingAbout(tx: Tx, file: OpenFile): Promise<KeptPart[]> {
  const found: { table: KeptTable; rows: KeptRow[] }[] = []
  for (const table of keptTables) found.push({ table, rows: await rowsOf(tx, table, file.person.id) })
  const ids = found.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).flatMap((value) => (value ? idIn(value) ?? [] : []))))
  const names = await namesFor(tx, [...new Set(ids)])
  return found.map(({ table, rows }) => ({ title: table.title, rows: rows.map((row) => written(table, row, names)) }))
}
