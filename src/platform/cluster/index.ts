export { startCluster } from './cluster.ts'
export { ClusterRefusal } from './refusal.ts'
