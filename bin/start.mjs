import { importBundled } from './bundle.mjs'
import { runMain } from './run.mjs'
import { setUp } from './set-up.mjs'

await runMain(async () => {
  await setUp()
  await importBundled('src/app/main.ts')
})
