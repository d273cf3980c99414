import { expect, test } from 'vitest'
import { freeOf } from './beds.ts'

test.each([
  [{ capacity: 20, taken: 0, held: 0 }, 20], [{ capacity: 20, taken: 17, held: 0 }, 3], [{ capacity: 20, taken: 17, held: 2 }, 1], [{ capacity: 20, taken: 20, held: 0 }, 0], [{ capacity: 0, taken: 0, held: 0 }, 0], [{ capacity: 3, taken: 3, held: 1 }, 0],
])('%o leaves %i free', (beds, free) => expect(freeOf(beds)).toBe(free))
