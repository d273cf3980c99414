import type { Changes, Found, OpenFinding, RuleCode } from '../model.ts'

const keyOf = ({ rule, personId }: { rule: RuleCode; personId: string }): string => `${rule} ${personId}`

const isSame = (a: Found, b: Found): boolean =>
  a.municipality === b.municipality && a.since === b.since && a.due === b.due && a.turns.length === b.turns.length && a.turns.every((holder, rung) => holder === b.turns[rung])

/** What has to be written so that what lies open is what was found: nothing when it is the same already. */
export function changesOf(open: readonly OpenFinding[], found: readonly Found[]): Changes {
  const lying = new Map(open.map((one) => [keyOf(one), one]))
  const wanted = new Set(found.map(keyOf))
  return {
    opened: found.filter((one) => !lying.has(keyOf(one))),
    changed: found.flatMap((one) => { const old = lying.get(keyOf(one)); return old && !isSame(old, one) ? [{ ...one, id: old.id, had: old.turns }] : [] }),
    closed: open.filter((one) => !wanted.has(keyOf(one))),
  }
}
