export { budgets, costOf, yearCosts } from './actions/costs.ts'
export { financeHandlers } from './actions/hear.ts'
export { recost } from './actions/recost.ts'

export { financeMenu, financeRoutes } from './pages/routes.ts'
export { becauseNames, refusals as financeRefusals } from './words.nl.ts'
