import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import type { Address } from './connection.ts'
import { databasesOn, type Databases } from './databases.ts'
import { temporaryCluster } from './temporary.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: Address
  }
}

/** Vitest's global set-up: one cluster for the whole run. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const cluster = await temporaryCluster()
  project.provide('cluster', { socketFolder: cluster.socketFolder, port: cluster.port })
  return async () => cluster.stop()
}

/** The run's cluster, from any test file. */
export const testCluster = (): Databases => databasesOn(inject('cluster'))
