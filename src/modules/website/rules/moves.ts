import type { ProductMove } from '../../continuum/index.ts'
import type { MovesOf } from '../model.ts'

/** The moves from each product, in the order of the products; `null` is a breather: back to where somebody came from. */
export const movesOf = (products: readonly string[], moves: readonly ProductMove[]): MovesOf[] => products.map((from) => {
  const own = moves.filter((move) => move.from === from)
  const to = (direction: ProductMove['direction']) => own.filter((move) => move.direction === direction).map((move) => move.to)
    .toSorted((a, b) => (a === null ? products.length : products.indexOf(a)) - (b === null ? products.length : products.indexOf(b)))
  return { from, up: to('up'), down: to('down'), side: to('side') }
}).filter(({ up, down, side }) => up.length + down.length + side.length > 0)
