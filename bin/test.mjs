import { runMain } from './run.mjs'
import { setUpForTests } from './set-up.mjs'
import { close, runChecks, runTests } from './steps.mjs'

await runMain(async () => {
  await setUpForTests()
  const checks = await runChecks('types', 'lint', 'boundaries', 'dead code')
  close([...checks, await runTests(process.argv.slice(2))])
})
