import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root, run } from './run.mjs'

// A child of npm hands on npm's settings, and npx would read them again.
const program = (file) => [process.execPath, join(root, 'node_modules', file)]

const checks = {
  types: program('typescript/bin/tsc'),
  lint: [...program('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'],
  boundaries: [...program('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
  'dead code': [...program('knip/bin/knip.js'), '--no-progress'],
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

const report = (name, isPassed, since) => console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name}  ${seconds(since)}`)

const check = async (name) => {
  const since = performance.now()
  const [command, ...args] = checks[name]
  const { code, output } = await run(command, args)
  report(name, code === 0, since)
  if (code !== 0) console.log(output.trimEnd())
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

const count = ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
  const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every(({ status }) => status !== 'failed'))
  return { passed: numPassedTests, failed: numFailedTests + unread.length, skipped: numPendingTests + numTodoTests }
}

const LINES_OF_A_FAILURE = 6

const firstLines = (messages) => messages.join('\n').split('\n').slice(0, LINES_OF_A_FAILURE).map((line) => `  ${line}`).join('\n')

/** What failed, short and together: of a long run often only the end is kept. */
const failuresOf = ({ testResults }) => testResults.flatMap(({ name, status, message, assertionResults }) => {
  const failed = assertionResults.filter((one) => one.status === 'failed')
  const file = relative(root, name)
  if (failed.length > 0) return failed.map(({ fullName, failureMessages }) => `FAILED  ${file}: ${fullName}\n${firstLines(failureMessages)}`)
  return status === 'failed' ? [`FAILED  ${file}\n${firstLines([message])}`] : []
})

const readReport = async (file) => readFile(file, 'utf8').then((text) => JSON.parse(text), () => undefined)

/** Vitest prints as it goes; its report gives the numbers. A run that fails outside a test counts as one failure. */
export const runTests = async (args = []) => {
  const since = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'sluitend-report-'))
  const file = join(folder, 'report.json')
  const [command, ...vitest] = program('vitest/vitest.mjs')
  try {
    const { code } = await run(command, [...vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args], { stdio: 'inherit' })
    const outcome = await readReport(file)
    const counts = outcome === undefined ? { passed: 0, failed: 0, skipped: 0 } : count(outcome)
    const total = { ...counts, failed: counts.failed === 0 && code !== 0 ? 1 : counts.failed }
    for (const failure of outcome === undefined ? [] : failuresOf(outcome)) console.log(failure)
    report('tests', total.failed === 0, since)
    return total
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const runChecks = async (...names) => Promise.all(names.map(check))

/** Prints the closing line and sets the exit code. */
export const close = (counts) => {
  const sum = (name) => counts.reduce((total, one) => total + one[name], 0)
  const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}
