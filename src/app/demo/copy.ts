import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Value = string | number | boolean | null | undefined | Buffer | readonly (string | number)[]

const CHUNK = 64 * 1024

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string => (/[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text)

const arrayText = (list: readonly (string | number)[]): string => `{${list.map((one) => `"${String(one).replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`).join(',')}}`

function cell(value: Value): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  return typeof value === 'object' ? escaped(arrayText(value)) : String(value)
}

function* lines(columns: readonly string[], rows: Iterable<object>): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${columns.map((column) => cell((row as Record<string, Value>)[column])).join('\t')}\n`
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}

/** Writes rows into a table as one stream; rows are made while they are sent, so their number costs no memory. */
export async function copyRows(client: Client, table: string, columns: readonly string[], rows: Iterable<object>): Promise<void> {
  const target = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(lines(columns, rows)), target)
}
