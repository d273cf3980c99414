import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type FrontDoor, openDoor, other, outsider, worker } from '../../test/front-door.ts'

let door: FrontDoor
const open: AbortController[] = []

beforeAll(async () => { door = await openDoor() })
afterEach(() => { for (const one of open.splice(0)) one.abort() })
afterAll(() => door.stop())

type Listening = { heard: () => string; answer: Response }

async function listen(cookie: string): Promise<Listening> {
  const controller = new AbortController()
  open.push(controller)
  const answer = await fetch(`${door.url}/nieuws`, { headers: { cookie, accept: 'text/event-stream' }, signal: controller.signal, redirect: 'manual' })
  let text = ''
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async (): Promise<void> => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value
  }
  void read().catch(() => undefined)
  return { heard: () => text, answer }
}

describe('news for a page', () => {
  test('comes after the commit, to whom it concerns, and says nothing but its kind', async () => {
    const [mine, theirs] = [await listen(await door.cookieOf(worker)), await listen(await door.cookieOf(other))]
    await expect.poll(() => mine.heard().includes('event: open') && theirs.heard().includes('event: open')).toBe(true)
    await door.announceTo(worker)
    await expect.poll(mine.heard).toContain('event: call-received\ndata: {}')
    expect(mine.answer.headers.get('content-type')).toBe('text/event-stream')
    expect(theirs.heard()).not.toContain('call-received')
  })

  test('of what was undone never comes', async () => {
    const mine = await listen(await door.cookieOf(worker))
    await expect.poll(mine.heard).toContain('event: open')
    await expect(door.announceTo(worker, true)).rejects.toThrow('undone')
    await door.announceTo(worker)
    await expect.poll(mine.heard).toContain('call-received')
    expect(mine.heard().split('call-received')).toHaveLength(2)
  })

  test('never crosses into another compartment', async () => {
    const mine = await listen(await door.cookieOf(worker))
    await expect.poll(mine.heard).toContain('event: open')
    await door.announceTo({ ...worker, compartment: 1 })
    await door.announceTo({ ...worker, regionId: 2 })
    await door.announceTo(worker)
    await expect.poll(mine.heard).toContain('call-received')
    expect(mine.heard().split('call-received')).toHaveLength(2)
  })

  test('is not for who may not, nor for who did not sign in', async () => {
    expect([(await listen(await door.cookieOf(outsider))).answer.status, (await listen('')).answer.status]).toEqual([403, 303])
  })

  test('opening it stands in the log', async () => {
    await listen(await door.cookieOf(worker))
    await expect.poll(async () => (await door.entries()).at(-1)?.event).toBe('live-opened')
  })
})
