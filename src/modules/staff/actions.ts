export { accounts, organisations } from './store.ts'
