import { type Static, Type } from 'typebox'
import { parseInstant } from '../../kernel/instant.ts'
import { ok, refuseField } from '../../kernel/result.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { holderOf, openFile } from '../people/index.ts'
import { correctNote, noteById, writeNote } from './actions/notes.ts'
import { deviceKey } from './actions/own.ts'
import { NOTE_LENGTH, type Note, noteKinds, withheldGrounds } from './model.ts'

const tag = 'Notities'
const id = Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] })
const moment = Type.String({ format: 'date-time', examples: ['2026-11-21T09:30:00.000Z'] })

const written = {
  soort: Type.Enum([...noteKinds], { examples: ['contact'] }),
  tekst: Type.String({ minLength: 1, maxLength: NOTE_LENGTH, examples: ['Samen naar de markt geweest.'] }),
  gebeurdOp: moment,
  minuten: Type.Optional(Type.Integer({ minimum: 1, maximum: 720, examples: [45] })),
  grond: Type.Optional(Type.Enum([...withheldGrounds], { description: 'Grond waarop de inwoner dit nu niet leest', examples: ['rights-of-another'] })),
  waaromNiet: Type.Optional(Type.String({ minLength: 1, maxLength: 500, examples: ['Er staat iets in over haar buurman.'] })),
}
const fresh = Type.Object({ notitie: id, persoon: id, ...written }, { additionalProperties: false })
const correction = Type.Object({ ...written, omdat: Type.String({ minLength: 3, maxLength: 300, examples: ['Het was woensdag, niet dinsdag.'] }) }, { additionalProperties: false })
const answer = Type.Object({ notitie: id, versie: Type.Integer({ examples: [1] }), tekst: Type.String({ examples: ['Samen naar de markt geweest.'] }), gebeurdOp: moment, opgeschrevenOp: moment })
const key = Type.Object({
  sleutel: Type.String({ description: 'AES-256, base64; de browser bewaart hem zo dat hij niet uit te lezen is', examples: ['MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY='] }),
  houder: Type.String({ examples: ['bm90ZXMtaG9sZGVy'] }), geldigTot: moment,
})

type Typed = Omit<Static<typeof correction>, 'omdat'>
const typedOf = (body: Typed, happenedAt: NonNullable<ReturnType<typeof parseInstant>>) => ({
  kind: body.soort, words: body.tekst.trim(), happenedAt, minutes: body.minuten, withheldGround: body.grond, withheldWhy: body.waaromNiet,
})
const bodyOf = ({ id: notitie, versions: [newest] }: Note): Static<typeof answer> => ({ notitie, versie: newest.version, tekst: newest.words, gebeurdOp: newest.happenedAt, opgeschrevenOp: newest.recordedAt })

/** What the telephone of a worker sends and asks: notes with an id of its own, each once, and the key with which it locks what waits. */
export const supportApi: readonly Route[] = [
  get('/notities/sleutel', { may: 'write-note', log: 'device-key-given', operation: 'leesNotitiesleutel', summary: 'De sleutel waarmee dit toestel notities bewaart tot er verbinding is', tag, answer: key }, async ({ tx }) => {
    const { key: sleutel, holder: houder, until: geldigTot } = deviceKey(tx)
    return ok({ body: { sleutel, houder, geldigTot } })
  }),
  post('/notities', { may: 'write-note', log: 'note-written', operation: 'schrijfNotitie', summary: 'Schrijf een notitie; hetzelfde id wordt nooit twee notities', tag, body: fresh, answer }, async (visit, body) => {
    const happenedAt = parseInstant(body.gebeurdOp)
    if (!happenedAt) return refuseField('gebeurdOp', 'note-in-future')
    const holder = holderOf(visit.actor, visit.scope)
    const file = await openFile(visit.tx, body.persoon, holder, ['file'])
    if (!file.ok) return file
    const made = await writeNote(visit.tx, file.value, typedOf(body, happenedAt), body.notitie)
    if (!made.ok) return made
    const kept = await noteById(visit.tx, holder, made.value)
    return kept.ok ? ok({ body: bodyOf(kept.value.note), location: `/api/v1/notities/${made.value}` }) : kept
  }),
  get('/notities/:notitie', { may: 'write-note', log: 'note-read', operation: 'leesNotitie', summary: 'Hoe een notitie er nu staat', tag, answer }, async (visit) => {
    const found = await noteById(visit.tx, holderOf(visit.actor, visit.scope), visit.params['notitie'] ?? '')
    return found.ok ? ok({ body: bodyOf(found.value.note), version: found.value.note.versions[0].version }) : found
  }),
  post('/notities/:notitie/versies', { may: 'write-note', log: 'note-corrected', edits: true, status: 201, operation: 'verbeterNotitie', summary: 'Verbeter een notitie; wat er stond blijft te lezen', tag, body: correction, answer }, async (visit, body) => {
    const happenedAt = parseInstant(body.gebeurdOp)
    if (!happenedAt) return refuseField('gebeurdOp', 'note-in-future')
    const found = await noteById(visit.tx, holderOf(visit.actor, visit.scope), visit.params['notitie'] ?? '')
    if (!found.ok) return found
    const corrected = await correctNote(visit.tx, found.value.file, found.value.note.id, { ...typedOf(body, happenedAt), because: body.omdat }, visit.version)
    return corrected.ok ? ok({ body: bodyOf(corrected.value), version: corrected.value.versions[0].version }) : corrected
  }),
]
