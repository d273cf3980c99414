// What a request to erase (house contact) can have counted and carried out here. Whether it may be done was decided there, by a person.
export { countCheckIns, countPlan, eraseCheckIns, erasePlan } from '../store/erasure.ts'
