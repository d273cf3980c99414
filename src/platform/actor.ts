/** Who is asking. Comes from the session; every transaction carries it to the database as its context. */
export type Actor = {
  regionId: number
  /** 0 is everybody's; a women's shelter has one of its own (docs/decisions/0003). */
  compartment: number
  accountId: string
  name: string
  role: string
  organisationId?: string
  /** CBS code, for people who work for one municipality. */
  municipality?: string
  /** The person this account belongs to, for residents. */
  personId?: string
  /** The only addresses that this session opens, as the table of routes writes them; without it, whatever the role may. */
  within?: readonly string[]
}

/** The account of whoever did not sign in, and of the program itself. */
export const nobodyId = '00000000-0000-7000-8000-000000000000'

/** Somebody who did not sign in: a visitor of the public site of this region. */
export const visitorOf = (regionId: number): Actor =>
  ({ regionId, compartment: 0, accountId: nobodyId, name: 'bezoeker', role: 'public' })

/** The program itself: jobs, seeding, nightly work. */
export const systemOf = (regionId: number, compartment = 0): Actor =>
  ({ regionId, compartment, accountId: nobodyId, name: 'Sluitend', role: 'system' })

/** Whether the session of this actor opens an address of the table of routes, when the role may. */
export const opens = ({ within }: Actor, path: string): boolean => within === undefined || within.includes(path)

export const isVisitor = (actor: Actor): boolean => actor.role === 'public'
