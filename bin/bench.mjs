import { runMain, runTypeScript } from './run.mjs'
import { setUpForTests } from './set-up.mjs'

await runMain(async () => {
  await setUpForTests()
  await runTypeScript('bench/main.ts')
})
