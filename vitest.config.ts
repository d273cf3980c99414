import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const tests = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts']
const pure = ['src/kernel/**/*.test.ts', 'src/modules/**/{model,lifecycle,rules}.test.ts', 'src/modules/**/{model,lifecycle,rules}/**/*.test.ts']
const structure = ['test/boundaries/**/*.test.ts', 'test/architecture.test.ts']

export default defineConfig({
  test: {
    pool: 'threads',
    // A test waits for its database and its browser half of the time: also on a small machine two go side by side.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // Needs nothing but Node: what `npm run check` runs.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'structure', include: structure, isolate: false } },
      {
        extends: true,
        test: { name: 'cluster', include: tests, exclude: [...pure, ...structure], isolate: false, globalSetup: 'src/platform/cluster/test-cluster.ts' },
      },
    ],
  },
})
