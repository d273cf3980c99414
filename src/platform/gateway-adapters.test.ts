import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGateways } from './gateway-adapters.ts'

const heard: { body: string; key: string | undefined }[] = []
let status = 200
let server: Server
let url = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => { body += part.toString() })
    request.on('end', () => {
      heard.push({ body, key: request.headers['idempotency-key']?.toString() })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

afterAll(() => { server.close() })

const gateways = () => connectGateways({ smtpUrl: undefined, smsUrl: url, voiceUrl: undefined, pushKeys: undefined, from: 'sluitend@example.org' })
const message = { id: 'm1', channel: 'sms' as const, recipient: '0600000000', body: 'Er staat een brief voor u klaar.' }

test('an SMS goes out as JSON of to, text and reference, with a key that makes a second try harmless', async () => {
  await gateways().sms(message)
  expect(JSON.parse(heard.at(-1)?.body ?? '{}')).toEqual({ to: '0600000000', text: 'Er staat een brief voor u klaar.', reference: 'm1' })
  expect(heard.at(-1)?.key).toBe('m1')
})

test('a gateway that refuses is no success', async () => {
  status = 429
  await expect(gateways().sms(message)).rejects.toThrow('429')
  status = 200
})

test('a channel that nobody connected sends nothing and says so', async () => {
  await expect(gateways().voice({ ...message, channel: 'voice' })).rejects.toThrow('No gateway')
  await expect(gateways().mail({ ...message, channel: 'mail' })).rejects.toThrow('No gateway')
})
