import { fullName, type Person } from '../../people/index.ts'
import { words } from '../words.nl.ts'

/** Where a page about one person lies: my people / her name / this page. */
export const crumbsOf = (person: Pick<Person, 'id' | 'callName' | 'familyName'>, here: string) => [
  { label: words.myPeople, href: '/mensen' }, { label: fullName(person), href: `/mensen/${person.id}` }, { label: here },
]
