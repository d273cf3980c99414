import { startCluster, ClusterRefusal } from '../platform/cluster/index.ts'
import { migrate } from '../platform/database/migrate.ts'
import { seedWhenEmpty } from './demo/seed.ts'
import { makeProgram } from './program.ts'
import { readSettings, SettingsFault, type Settings } from './settings.ts'

type Home = { url: string; stop: () => Promise<void> }

async function findHome(settings: Settings): Promise<Home> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: async () => undefined }
  const cluster = await startCluster({ dataFolder: settings.dataFolder })
  return { url: cluster.ownerUrl(cluster.user), stop: async () => cluster.stop() }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function greet(settings: Settings, port: number): void {
  const address = `http://${settings.host}:${port}`
  say('')
  say(`  Sluitend staat klaar: ${address}`)
  if (settings.mode === 'demo') {
    say(`  Rondkijken:           ${address}/demo         kies wie u wilt zijn (alle mensen zijn verzonnen)`)
    say(`  De klok vooruit:      ${address}/demo/klok`)
    say(`  Wat er verstuurd is:  ${address}/demo/postvak`)
  }
  say('  Stoppen: Ctrl-C')
}

async function run(): Promise<void> {
  const settings = readSettings(process.env)
  const home = await findHome(settings)
  await migrate(home.url)
  if (settings.mode === 'demo') await seedWhenEmpty(home.url, { secret: settings.secret, say })
  const program = await makeProgram({ settings, databaseUrl: home.url })
  await program.app.listen({ host: settings.host, port: settings.port })
  const address = program.app.server.address()
  greet(settings, typeof address === 'object' && address ? address.port : settings.port)
  const stop = (): void => {
    void program.stop().then(home.stop).then(() => process.exit(0), () => process.exit(1))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

run().catch((error: unknown) => {
  const plain = error instanceof SettingsFault || error instanceof ClusterRefusal || (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
  const text = error instanceof Error ? (plain ? error.message : error.stack ?? error.message) : String(error)
  process.stderr.write(`${'code' in Object(error) && (error as { code: unknown }).code === 'EADDRINUSE' ? 'Deze poort is al in gebruik. Kies een andere met PORT=…' : text}\n`)
  process.exit(1)
})
