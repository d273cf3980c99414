import { runMain, runTypeScript } from './run.mjs'
import { setUp } from './set-up.mjs'

await runMain(async () => {
  await setUp()
  await runTypeScript('src/app/main.ts')
})
