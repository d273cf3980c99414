import { setFlagsFromString } from 'node:v8'
import { importBundled } from './bundle.mjs'
import { runMain } from './run.mjs'
import { setUp } from './set-up.mjs'

// A program with thousands of open pages gets by with less memory when its heap grows in smaller steps (decision 0016).
setFlagsFromString('--heap-growing-percent=50')

await runMain(async () => {
  await setUp()
  await importBundled('src/app/main.ts')
})
