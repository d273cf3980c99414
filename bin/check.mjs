import { ensureNpmPackages } from './npm-packages.mjs'
import { runMain } from './run.mjs'
import { close, runChecks, runTests } from './steps.mjs'

await runMain(async () => {
  await ensureNpmPackages()
  const checks = await runChecks('types', 'lint', 'boundaries')
  close([...checks, await runTests(['--project', 'pure', '--passWithNoTests'])])
})
