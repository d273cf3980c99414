/** The boxes of this browser: what is locked in them can be read only with a key that no script can read out, and only for a while (decisions 0012 and 0017). */
type Name = 'wachtrij' | 'kopie' | 'sleutel' | 'deur'
export type Locked = { iv: Uint8Array<ArrayBuffer>; box: ArrayBuffer }
/** A key as it lies in the box: it cannot be read out, only used, and only until then. `houder` tells accounts apart without naming them. */
export type KeptKey = { houder: string; key: CryptoKey; tot: string }
/** Each use has a key of its own. */
type Use = 'notities' | 'kopie'

const open = (): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  const asked = indexedDB.open('sluitend-toestel', 1)
  asked.addEventListener('upgradeneeded', () => {
    asked.result.createObjectStore('wachtrij', { keyPath: 'seq', autoIncrement: true })
    for (const name of ['kopie', 'sleutel', 'deur']) asked.result.createObjectStore(name)
  })
  asked.addEventListener('success', () => resolve(asked.result))
  asked.addEventListener('error', () => reject(asked.error ?? new Error('IndexedDB')))
})

/** Works on some of the boxes in one go; done is done only when it is on the disk. */
export async function inBoxes<T>(names: readonly Name[], mode: IDBTransactionMode, work: (box: (name: Name) => IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(names, mode, { durability: 'strict' })
      const asked = work((name) => transaction.objectStore(name))
      transaction.addEventListener('complete', () => resolve(asked.result))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB')))
    })
  } finally {
    database.close()
  }
}

export const inBox = <T>(name: Name, mode: IDBTransactionMode, work: (box: IDBObjectStore) => IDBRequest<T>): Promise<T> => inBoxes([name], mode, (box) => work(box(name)))

/** How often somebody went through a door of this browser: what was on its way before that is not kept any more. */
export const doorCount = async (): Promise<number> => ((await inBox('deur', 'readonly', (box) => box.get('nu'))) as number | undefined) ?? 0

/** Keeps what was asked for when the count of doors was `door`, in one go with looking at that count; nothing when somebody went through a door since. */
export const keepSince = (door: number, names: readonly Name[], keep: (box: (name: Name) => IDBObjectStore) => void): Promise<unknown> => inBoxes(['deur', ...names], 'readwrite', (box) => {
  const asked = box('deur').get('nu')
  asked.addEventListener('success', () => { if (((asked.result as number | undefined) ?? 0) === door) keep(box) })
  return asked
})

export const putKey = (use: Use, key: KeptKey, door: number): Promise<unknown> => keepSince(door, ['sleutel'], (box) => { box('sleutel').put(key, use) })

/** The key that works now; an outlived one is thrown away. */
export async function keyNow(use: Use): Promise<KeptKey | undefined> {
  const kept = (await inBox('sleutel', 'readonly', (box) => box.get(use))) as KeptKey | undefined
  if (!kept) return undefined
  if (kept.tot > new Date().toISOString()) return kept
  await inBox('sleutel', 'readwrite', (box) => box.delete(use))
  return undefined
}

/** Somebody signs in or out: all keys go, and the copy with them. What waits to be sent stays, locked, until its writer is back. */
export const shutDoor = (): Promise<unknown> => inBoxes(['sleutel', 'kopie', 'deur'], 'readwrite', (box) => {
  box('sleutel').clear()
  box('kopie').clear()
  const asked = box('deur').get('nu')
  asked.addEventListener('success', () => box('deur').put(((asked.result as number | undefined) ?? 0) + 1, 'nu'))
  return asked
})

/** Throws away every key that outlived its time, and the copy that nobody can read without it; also when no page looks. */
export async function dropOutlived(): Promise<void> {
  const now = new Date().toISOString()
  const outlived = ({ tot }: KeptKey): boolean => tot <= now
  const keys = (await inBox('sleutel', 'readonly', (box) => box.getAll())) as KeptKey[]
  if (!keys.some(outlived)) return
  await inBoxes(['sleutel', 'kopie'], 'readwrite', (box) => {
    const asked = box('sleutel').openCursor()
    asked.addEventListener('success', () => {
      const at = asked.result
      if (!at) return
      if (outlived(at.value as KeptKey)) {
        if (at.key === 'kopie') box('kopie').clear()
        at.delete()
      }
      at.continue()
    })
    return asked
  })
}

export async function lock(key: CryptoKey, value: unknown): Promise<Locked> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, box: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value))) }
}

export async function unlock<T>(key: CryptoKey, { iv, box }: Locked): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, box))) as T
}
