import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { projectFile } from '../../kernel/project.ts'
import { roleName } from '../../modules/staff/index.ts'

const modulesFolder = projectFile('src/modules/')
const docsFolder = projectFile('docs/lifecycles/')

type Transition = { from: string; act: string; to: string; by: readonly string[] }

const isTransition = (value: unknown): value is Transition =>
  typeof value === 'object' && value !== null && 'from' in value && 'act' in value && 'to' in value && 'by' in value && Array.isArray(value.by)

const isTable = (value: unknown): value is readonly Transition[] => Array.isArray(value) && value.length > 0 && value.every(isTransition)

// A state chart knows no dashes in names; `none` is where it all begins.
const nameOf = (state: string): string => (state === 'none' ? '[*]' : state.replaceAll('-', '_'))

const titleOf = (name: string): string => {
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase().replace(/ (?:transitions|steps|lifecycle)$/, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Acts that lead from one state to the same other one stand on one arrow. */
function arrows(table: readonly Transition[]): string[] {
  const acts = new Map<string, string[]>()
  for (const { from, act, to } of table) {
    const key = `${nameOf(from)} --> ${nameOf(to)}`
    acts.set(key, [...(acts.get(key) ?? []), act])
  }
  return [...acts].map(([arrow, names]) => `  ${arrow}: ${[...new Set(names)].join(', ')}`)
}

function ends(table: readonly Transition[]): { first: string[]; last: string[] } {
  const [from, to] = [new Set(table.map((one) => one.from)), new Set(table.map((one) => one.to))]
  const first = [...from].filter((state) => state !== 'none' && !table.some((one) => one.to === state && one.from !== state))
  return { first: table.some((one) => one.from === 'none') ? [] : first, last: [...to].filter((state) => !from.has(state)) }
}

function chart(name: string, table: readonly Transition[]): string {
  const { first, last } = ends(table)
  const labels = [...new Set(table.flatMap(({ from, to }) => [from, to]))].filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${nameOf(state)}`)
  const rows = table.map(({ from, act, to, by }) => `| ${from} | ${act} | ${to} | ${by.map((role) => roleName(role)).join(', ')} |`)
  return [
    `## ${titleOf(name)}`, '', '```mermaid', 'stateDiagram-v2', ...labels,
    ...first.map((state) => `  [*] --> ${nameOf(state)}`), ...arrows(table), ...last.map((state) => `  ${nameOf(state)} --> [*]`),
    '```', '', '| from | act | to | by |', '|---|---|---|---|', ...rows, '',
  ].join('\n')
}

async function tablesOf(module: string): Promise<[string, readonly Transition[]][]> {
  const file = new URL(`${module}/lifecycle.ts`, modulesFolder)
  if (!existsSync(file)) return []
  // Read as a document, not used as code: every house keeps its table under this name.
  const exported = (await import(file.href)) as Record<string, unknown>
  return Object.entries(exported).filter((entry): entry is [string, readonly Transition[]] => isTable(entry[1])).toSorted(([a], [b]) => a.localeCompare(b))
}

/** The state charts of all houses: file name and text. */
export async function lifecycleTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const module of (await readdir(modulesFolder)).toSorted()) {
    const tables = await tablesOf(module)
    if (tables.length === 0) continue
    const head = `# Lifecycles of ${module}\n\nMade from \`src/modules/${module}/lifecycle.ts\` by \`npm run sluitend -- levenslopen\`; a test fails when it is stale.\n`
    texts.set(`${module}.md`, [head, ...tables.map(([name, table]) => chart(name, table))].join('\n'))
  }
  return texts
}

/** Which charts in docs/lifecycles are not what the tables say. */
export async function staleLifecycles(): Promise<string[]> {
  const texts = await lifecycleTexts()
  const there = existsSync(docsFolder) ? await readdir(docsFolder) : []
  const wrong = there.filter((name) => !texts.has(name))
  for (const [name, text] of texts) {
    const kept = await readFile(new URL(name, docsFolder), 'utf8').catch(() => '')
    if (kept !== text) wrong.push(name)
  }
  return wrong.toSorted()
}

/** Writes docs/lifecycles/<module>.md from the tables of transitions; charts of houses that have none any more go. */
export async function writeLifecycles(): Promise<string[]> {
  const texts = await lifecycleTexts()
  await rm(docsFolder, { recursive: true, force: true })
  await mkdir(docsFolder, { recursive: true })
  for (const [name, text] of texts) await writeFile(new URL(name, docsFolder), text)
  return [...texts.keys()]
}
