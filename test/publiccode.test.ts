import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Ajv } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from './boundaries/cruise.ts'

// The schema of the standard lies beside the repository; it is not ours to copy.
const schemaFile = join(root, '../shared/standards/publiccode/publiccode_schema_v0.5.0.json')
const present = existsSync(schemaFile)
if (!present) process.stderr.write('\nNOT CHECKED: the publiccode schema is not at ../shared/standards/publiccode\n\n')

test.runIf(present)('publiccode.yml follows the standard', () => {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as { $schema?: string }
  const Checker = schema.$schema?.includes('2020-12') ? Ajv2020 : Ajv
  const check = new Checker({ strict: false, allErrors: true, formats: fullFormats }).compile(schema)
  check(parse(readFileSync(join(root, 'publiccode.yml'), 'utf8')))
  expect(check.errors ?? []).toEqual([])
})
