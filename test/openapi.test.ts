import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allRoutes } from '../src/app/program.ts'
import { describeApi } from '../src/platform/http/openapi.ts'
import { root } from './boundaries/cruise.ts'

const description = describeApi(allRoutes({ mode: 'demo', oidc: undefined }), 'https://sluitend.example')

// The rules of the Dutch government for APIs lie beside the repository; they are not ours to copy.
const rules = join(root, '../shared/standards/nl-api-design-rules/linter.yaml')
const linter = join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js')
const present = existsSync(rules)
if (!present) process.stderr.write('\nNOT CHECKED: the NL API Design Rules are not at ../shared/standards/nl-api-design-rules/linter.yaml\n\n')

type Finding = { code: string; message: string; path: string[]; severity: number }

function lint(): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
  try {
    const file = join(folder, 'openapi.json')
    writeFileSync(file, JSON.stringify(description))
    const { stdout, stderr } = spawnSync(process.execPath, [linter, 'lint', '-r', rules, '-f', 'json', '-q', file], { encoding: 'utf8', maxBuffer: 50_000_000 })
    if (!stdout.trim().startsWith('[')) throw new Error(stderr || stdout || 'Spectral said nothing')
    return JSON.parse(stdout) as Finding[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(!present)('the API keeps to the NL API Design Rules: Spectral finds no error', () => {
  const errors = lint().filter(({ severity }) => severity === 0)
  expect(errors.map(({ code, message, path }) => `${path.join('.')}: ${code} ${message}`)).toEqual([])
}, 60_000)

type Json = { [name: string]: unknown }
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const inside = (schema: Json): Json[] => [schema['items'], ...['anyOf', 'oneOf', 'allOf'].flatMap((name) => (Array.isArray(schema[name]) ? (schema[name] as unknown[]) : []))].filter(isJson)
const hasParts = (schema: Json): boolean => isJson(schema['properties']) || inside(schema).some(hasParts)

/** The properties that have no example, as paths; an object or list counts by what is in it. */
function bare(schema: Json, path: string): string[] {
  const properties = isJson(schema['properties']) ? Object.entries(schema['properties']) : []
  return [
    ...properties.flatMap(([name, one]) => {
      if (!isJson(one)) return []
      const has = Array.isArray(one['examples']) && one['examples'].length > 0
      return [...(has || hasParts(one) ? [] : [`${path}.${name}`]), ...bare(one, `${path}.${name}`)]
    }),
    ...inside(schema).flatMap((one) => bare(one, path)),
  ]
}

const schemasIn = (value: unknown, path: string): [string, Json][] => {
  if (Array.isArray(value)) return value.flatMap((one, at) => schemasIn(one, `${path}[${at}]`))
  if (!isJson(value)) return []
  return Object.entries(value).flatMap(([name, inner]): [string, Json][] => (name === 'schema' && isJson(inner) ? [[path, inner]] : schemasIn(inner, path ? `${path}.${name}` : name)))
}

describe('the description', () => {
  const schemas = schemasIn(description, '')

  test('every property of every schema has an example', () => {
    expect(schemas.length).toBeGreaterThan(20)
    expect([...new Set(schemas.flatMap(([path, schema]) => bare(schema, path.replace(/\.responses\.(4|5)\d\d.*/, '.problem'))))]).toEqual([])
  })

  test('every parameter has an example', () => {
    const parameters = schemas.filter(([path]) => path.includes('.parameters['))
    expect(parameters.filter(([, schema]) => !Array.isArray(schema['examples'])).map(([path]) => path)).toEqual([])
  })

  test('every example fits the type it stands with', () => {
    const wrong = (schema: Json, path: string): string[] => {
      const kinds: Record<string, (value: unknown) => boolean> = { string: (one) => typeof one === 'string', integer: Number.isInteger, number: (one) => typeof one === 'number', boolean: (one) => typeof one === 'boolean' }
      const fits = kinds[String(schema['type'])]
      const own = fits && Array.isArray(schema['examples']) && !schema['examples'].every(fits) ? [path] : []
      const properties = isJson(schema['properties']) ? Object.entries(schema['properties']) : []
      return [...own, ...properties.flatMap(([name, one]) => (isJson(one) ? wrong(one, `${path}.${name}`) : [])), ...inside(schema).flatMap((one) => wrong(one, path))]
    }
    expect(schemas.flatMap(([path, schema]) => wrong(schema, path))).toEqual([])
  })

  test('says of no answer that it holds a bsn', () => expect(JSON.stringify(description)).not.toMatch(/"bsn"/))
})
