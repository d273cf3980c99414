import { parseArgs } from 'node:util'
import { dayOf, instant } from '../../kernel/instant.ts'
import { ClusterRefusal } from '../../platform/cluster/index.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { fillNational } from '../demo/national/fill.ts'
import { fillRegion, seedWhenEmpty } from '../demo/seed.ts'
import { readSettings, type Settings, SettingsFault } from '../settings.ts'
import { backUp, restore } from './backup.ts'
import { checkAllLogs, tellCheck } from './check-log.ts'
import { CommandFault, type Home, openHome } from './home.ts'
import { writeLifecycles } from './lifecycles.ts'
import { writeTables } from './tables.ts'
import { addUser, endUser, listUsers } from './users.ts'
import { words } from './words.nl.ts'

const options = {
  help: { type: 'boolean', short: 'h' }, schaal: { type: 'string' }, naam: { type: 'string' }, rol: { type: 'string' }, email: { type: 'string' }, telefoon: { type: 'string' }, aanmelding: { type: 'string' },
  organisatie: { type: 'string' }, gemeente: { type: 'string' }, compartiment: { type: 'string' }, account: { type: 'string' },
} as const

type Asked = { settings: Settings; home: Home; more: readonly string[]; given: Partial<Record<keyof typeof options, string | boolean>> }

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const text = (given: Asked['given'], name: keyof typeof options): string | undefined => {
  const value = given[name]
  return typeof value === 'string' ? value : undefined
}

const fileOf = ({ more }: Asked, verb: string): string => {
  const [file] = more
  if (!file) throw new CommandFault(words.fileNeeded(verb))
  return file
}

const NATIONAL = 'landelijk'

async function seed({ settings, home, given }: Asked): Promise<void> {
  if (settings.mode === 'productie') throw new CommandFault(words.notInProduction)
  if (given.schaal !== undefined && given.schaal !== NATIONAL) throw new CommandFault(words.scale)
  await migrate(home.url)
  if (!(await seedWhenEmpty(home.url, { secret: settings.secret, say }))) return say(words.notEmpty)
  if (given.schaal) await fillNational(home.allRows, { today: dayOf(instant(new Date().toISOString())), say })
  say(given.schaal ? words.seededNational : words.seeded)
}

async function user({ home, more, given }: Asked): Promise<void> {
  const compartment = text(given, 'compartiment')
  if (more[0] === 'toevoegen') {
    const wanted = { email: text(given, 'email'), phone: text(given, 'telefoon'), subject: text(given, 'aanmelding'), organisation: text(given, 'organisatie'), municipality: text(given, 'gemeente') }
    const id = await addUser(home.url, { name: text(given, 'naam') ?? '', role: text(given, 'rol') ?? '', ...wanted }, compartment)
    return say(words.userMade(id))
  }
  if (more[0] !== 'beeindigen') return (await listUsers(home.url, compartment)).forEach(say)
  const account = text(given, 'account')
  if (!account) throw new CommandFault(words.accountNeeded)
  await endUser(home.url, account, compartment)
  say(words.userEnded)
}

async function checkLogs({ home }: Asked): Promise<void> {
  const check = await checkAllLogs(home.url)
  tellCheck(check).forEach(say)
  if (check.faults.length > 0) process.exitCode = 1
}

const verbs: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  'migreer': async ({ home }) => say(words.migrated(await migrate(home.url))),
  'regio': async ({ home }) => { await migrate(home.url); say(await fillRegion(home.url) ? words.region : words.notEmpty) },
  'seed': seed,
  'gebruiker': user,
  'controleer-logboek': checkLogs,
  'backup': async (asked) => { await backUp(asked.home, fileOf(asked, 'backup')); say(words.backedUp(fileOf(asked, 'backup'))) },
  'herstel': async (asked) => { await restore(asked.home, fileOf(asked, 'herstel')); say(words.restored) },
  'levenslopen': async () => say(words.lifecycles(await writeLifecycles())),
  'tabellen': async ({ home }) => { await migrate(home.url); await writeTables(home.url); say(words.tables) },
}

async function run(args: readonly string[]): Promise<void> {
  const { values: given, positionals: [verb, ...more] } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (given.help || !verb) return say(words.help)
  const command = verbs[verb]
  if (!command) throw new CommandFault(words.unknown(verb))
  const settings = readSettings(process.env)
  const home = await openHome(settings)
  try {
    await command({ settings, home, more, given })
  } finally {
    await home.stop()
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof CommandFault || error instanceof SettingsFault || error instanceof ClusterRefusal) return error.message
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return words.unknownOption
  return error instanceof Error ? error.stack ?? error.message : String(error)
}

await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`)
  process.exitCode = 1
})
