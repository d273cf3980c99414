import { expect, test } from 'vitest'
import type { ProductMove } from '../../continuum/index.ts'
import { movesOf } from './moves.ts'

const move = (from: string, to: string | null, direction: ProductMove['direction']): ProductMove => ({ from, to, direction, source: 'region' })

test('moves stand in the order of the products, a breather last; a product that leads nowhere is left out', () => {
  const moves = [move('b', 'c', 'down'), move('b', 'a', 'down'), move('b', null, 'side'), move('b', 'c', 'side'), move('c', 'b', 'up')]
  expect(movesOf(['a', 'b', 'c'], moves)).toEqual([
    { from: 'b', up: [], down: ['a', 'c'], side: ['c', null] },
    { from: 'c', up: ['b'], down: [], side: [] },
  ])
})
