import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps a number secret at rest: encrypted, with a keyed fingerprint to find it again. */
export type Safe = {
  lock: (text: string) => Buffer
  unlock: (bytes: Buffer) => string
  fingerprint: (text: string) => Buffer
  /** A key of 32 bytes of its own for a purpose, always the same; for what a browser keeps locked. */
  keyFor: (purpose: string) => Buffer
}

/** AES-256-GCM with a key derived from the installation's secret; the fingerprint is an HMAC under another key. */
export function makeSafe(secret: string): Safe {
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'sluitend', purpose, 32))
  const key = derive('bsn')
  const printKey = derive('bsn-fingerprint')
  return {
    lock: (text) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    unlock: (bytes) => {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    fingerprint: (text) => createHmac('sha256', printKey).update(text).digest(),
    keyFor: (purpose) => derive(`key ${purpose}`),
  }
}

let installed: Safe | undefined

/** The application opens the safe once, at start. */
export function installSafe(secret: string): void {
  installed = makeSafe(secret)
}

/** The safe of this installation. Throws when the application has not opened it: a bug. */
export function safe(): Safe {
  if (!installed) throw new Error('The safe was not opened at start')
  return installed
}
