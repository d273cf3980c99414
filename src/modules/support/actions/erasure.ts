// What a request to erase (house contact) can have counted and carried out here. Whether it may be done was decided there, by a person.
export { countNotes, eraseNotes } from '../store/erasure.ts'
