import type { Day } from '../../../../kernel/day.ts'
import { database } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { LifeArea } from '../../model.ts'
import type { Answer, Evaluation, Party, PartyView, Scores } from '../../model/plan.ts'

type Side = { on: Day | null; by: string | null; byName: string | null; answer: string | null; words: string }
type Row = {
  id: string; personId: string; product: string | null; question: string; openedOn: Day; version: number
  ownOn: Day | null; ownBy: string | null; ownByName: string | null; ownAnswer: string | null; ownWords: string
  workerOn: Day | null; workerBy: string | null; workerByName: string | null; workerAnswer: string | null; workerWords: string
}
type ScoreRow = { evaluationId: string; party: string; lifeArea: string; score: number }

const scoresOf = (rows: readonly ScoreRow[], id: string, party: Party): Scores =>
  Object.fromEntries(rows.filter((row) => row.evaluationId === id && row.party === party).map((row) => [row.lifeArea as LifeArea, row.score]))

const viewOf = ({ on, by, byName, answer, words }: Side, scores: Scores): PartyView | null => (on && by && answer ? { on, by, byName, answer: answer as Answer, words, scores } : null)

const evaluationFrom = (row: Row, scores: readonly ScoreRow[]): Evaluation => ({
  id: row.id, personId: row.personId, product: row.product, question: row.question, openedOn: row.openedOn, version: row.version,
  own: viewOf({ on: row.ownOn, by: row.ownBy, byName: row.ownByName, answer: row.ownAnswer, words: row.ownWords }, scoresOf(scores, row.id, 'own')),
  worker: viewOf({ on: row.workerOn, by: row.workerBy, byName: row.workerByName, answer: row.workerAnswer, words: row.workerWords }, scoresOf(scores, row.id, 'worker')),
})

/** Every moment of looking back of a person, the oldest first. */
export async function evaluations(tx: Tx, personId: string): Promise<Evaluation[]> {
  const db = database(tx)
  const rows = await db.selectFrom('continuum.evaluation as e').leftJoin('staff.account as o', 'o.id', 'e.own_by').leftJoin('staff.account as w', 'w.id', 'e.worker_by')
    .select([
      'e.id', 'e.person_id as personId', 'e.product', 'e.question', 'e.opened_on as openedOn', 'e.version', 'e.own_on as ownOn', 'e.own_by as ownBy', 'o.name as ownByName', 'e.own_answer as ownAnswer',
      'e.own_words as ownWords', 'e.worker_on as workerOn', 'e.worker_by as workerBy', 'w.name as workerByName', 'e.worker_answer as workerAnswer', 'e.worker_words as workerWords',
    ])
    .where('e.person_id', '=', personId).orderBy('e.opened_on').orderBy('e.id').execute()
  const scores = rows.length === 0 ? [] : await db.selectFrom('continuum.evaluation_score').select(['evaluation_id as evaluationId', 'party', 'life_area as lifeArea', 'score'])
    .where('evaluation_id', 'in', rows.map((row) => row.id)).execute()
  return rows.map((row) => evaluationFrom(row, scores))
}

/** Begins a moment of looking back. */
export async function saveEvaluation(tx: Tx, fresh: Pick<Evaluation, 'id' | 'personId' | 'product' | 'question'>): Promise<void> {
  await database(tx).insertInto('continuum.evaluation')
    .values({ id: fresh.id, person_id: fresh.personId, product: fresh.product, question: fresh.question, opened_on: tx.today, opened_by: tx.actor.accountId }).execute()
}

export type Given = { answer: Answer; words: string; scores: Scores }

/** Keeps what one of the two gave; given again before both are done, it replaces. False when somebody changed it since that version. */
export async function saveSide(tx: Tx, { id, version }: Pick<Evaluation, 'id' | 'version'>, party: Party, { answer, words, scores }: Given): Promise<boolean> {
  const db = database(tx)
  const by = tx.actor.accountId
  const side = party === 'own' ? { own_on: tx.today, own_by: by, own_answer: answer, own_words: words } : { worker_on: tx.today, worker_by: by, worker_answer: answer, worker_words: words }
  const { numUpdatedRows } = await db.updateTable('continuum.evaluation').set({ ...side, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await db.deleteFrom('continuum.evaluation_score').where('evaluation_id', '=', id).where('party', '=', party).execute()
  const rows = Object.entries(scores).map(([area, score]) => ({ evaluation_id: id, party, life_area: area, score }))
  if (rows.length > 0) await db.insertInto('continuum.evaluation_score').values(rows).execute()
  return true
}
