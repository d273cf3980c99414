import { type Kept, markFault, takeOut, type Waiting, waiting } from './notes-box.ts'

/** How sending ended: all is gone, there is no connection, or she has to sign in again. */
export type Sent = { how: 'done' | 'away' | 'sign-in'; sent: Waiting[] }

type Answer = 'sent' | 'away' | 'sign-in' | { kind: 'refused'; text: string; field?: string } | { kind: 'conflict'; text: string; now?: string }

const json = { 'content-type': 'application/json', accept: 'application/json' }

function asked({ persoon, notitie, versie, omdat, naam: _naam, ...typed }: Waiting): [string, RequestInit] {
  if (versie === undefined) return ['/api/v1/notities', { method: 'POST', headers: { ...json, 'idempotency-key': notitie }, body: JSON.stringify({ notitie, persoon, ...typed }) }]
  return [`/api/v1/notities/${notitie}/versies`, { method: 'POST', headers: { ...json, 'if-match': `"v${versie}"` }, body: JSON.stringify({ ...typed, omdat }) }]
}

type Said = { detail?: string; tekst?: string; errors?: { field?: string; detail: string }[] }
const saidIn = async (answer: Response): Promise<Said> => (await answer.json().catch(() => ({}))) as Said

/** Somebody was there in between; or it was ourselves, and only the answer got lost. */
async function meanwhile(note: Waiting, text: string): Promise<Answer> {
  const answer = await fetch(`/api/v1/notities/${note.notitie}`, { headers: json })
  if (!answer.ok) return { kind: 'conflict', text }
  const { tekst: now = '' } = await saidIn(answer)
  return now === note.tekst ? 'sent' : { kind: 'conflict', text, now }
}

async function sendOne(note: Waiting): Promise<Answer> {
  try {
    const answer = await fetch(...asked(note))
    if (answer.ok) return 'sent'
    if (answer.status === 401) return 'sign-in'
    if (answer.status === 429 || answer.status >= 500) return 'away'
    const { detail: text = '', errors: [wrong] = [] } = await saidIn(answer)
    return answer.status === 412 ? await meanwhile(note, text) : { kind: 'refused', text: wrong?.detail ?? text, ...(wrong?.field ? { field: wrong.field } : {}) }
  } catch {
    return 'away'
  }
}

/** Takes one after the other, in the order in which they were typed; what something is wrong with stays, and holds up nothing. */
async function sendAll(kept: readonly Kept[], told: () => Promise<void>): Promise<Sent> {
  const sent: Waiting[] = []
  for (const { seq, note, fault } of kept) {
    if (fault) continue
    const answer = await sendOne(note)
    if (answer === 'away' || answer === 'sign-in') return { how: answer, sent }
    if (answer === 'sent') {
      await takeOut(seq)
      sent.push(note)
    } else {
      await markFault(seq, answer)
    }
    await told()
  }
  return { how: 'done', sent }
}

/** Sends what waits; only one tab of this browser does so at a time. */
export const send = (told: () => Promise<void>): Promise<Sent> =>
  navigator.locks.request('sluitend-notities', async () => sendAll((await waiting()).kept, told))
