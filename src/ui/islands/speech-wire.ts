/** What the server says of talking in the browser, and the steps this browser tells it. Sound never goes there. */
export type Relay = { adres: string; naam: string; wachtwoord: string }
export type Seen = {
  verbinding: string | null
  stand: 'geen' | 'klaar' | 'aangeboden' | 'beantwoord' | 'verbonden' | 'opgehangen'
  oproep: 'gaat-over' | 'opgenomen' | 'afgerond'
  aanbod: string | null
  antwoord: string | null
  doorgeefpunt: Relay | null
}
export type Step = { stap: 'klaar' | 'aanbod' | 'antwoord' | 'verbonden' | 'mislukt' | 'opgehangen'; verbinding?: string; beschrijving?: string }

const json = { 'content-type': 'application/json', accept: 'application/json' }

export type Wire = { see: () => Promise<Seen | undefined>; step: (step: Step) => Promise<Seen | undefined> }

/** The two ways to the server for one call; undefined when the server said no or could not be reached. */
export function wireTo(address: string): Wire {
  const read = async (answer: Response): Promise<Seen | undefined> => (answer.ok ? ((await answer.json()) as Seen) : undefined)
  return {
    see: () => fetch(address, { headers: json }).then(read, () => undefined),
    step: (step) => fetch(address, { method: 'POST', headers: { ...json, 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(step) }).then(read, () => undefined),
  }
}
