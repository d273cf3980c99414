import { createTransport } from 'nodemailer'
import webPush from 'web-push'
import { type Channel, type Gateway, GatewayBusy, NobodyThere } from './gateways.ts'
import { forgetEndpoint, type Subscription, subscriptionsOf } from './push.ts'

/** The keys with which this installation signs push messages (VAPID, RFC 8292); `subject` is where a push service can reach us. */
export type PushKeys = { subject: string; publicKey: string; privateKey: string }
export type GatewaySettings = { smtpUrl: string | undefined; smsUrl: string | undefined; voiceUrl: string | undefined; pushKeys: PushKeys | undefined; from: string }

/** A gateway that does not answer within this time did not take the message, as far as we know. Own choice, 2026-11. */
const timeoutMs = 5000
// When a busy gateway does not say how long, this many seconds.
const busySeconds = 5

// What these need stands in the message itself.
type PlainGateway = (message: Parameters<Gateway>[0]) => Promise<void>

const byMail = (url: string, from: string): PlainGateway => {
  const server = new URL(url)
  // Its own patience is minutes; the transaction around a message has less.
  for (const wait of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) if (!server.searchParams.has(wait)) server.searchParams.set(wait, String(timeoutMs))
  const transport = createTransport(server.href)
  return async ({ id, recipient, subject, body }) => {
    // The same id on a second try lets the receiver see that it is the same message.
    await transport.sendMail({ from, to: recipient, subject: subject ?? 'Bericht', text: body, messageId: `<${id}@sluitend>` })
  }
}

const byHttp = (url: string): PlainGateway => async ({ id, recipient, body, reference }) => {
  const answer = await fetch(url, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': id }, signal: AbortSignal.timeout(timeoutMs),
    body: JSON.stringify({ to: recipient, text: body, reference: reference ?? id }),
  })
  if (answer.status === 429) throw new GatewayBusy(Number(answer.headers.get('retry-after')) || busySeconds)
  if (!answer.ok) throw new Error(`The gateway answered ${answer.status}`)
}

/** A fresh pair of keys for push messages. */
export const newPushKeys = (): Omit<PushKeys, 'subject'> => webPush.generateVAPIDKeys()

/** The push services of the makers of browsers: a browser names its own, and no other address is ever asked. */
const pushServices: readonly RegExp[] = [/^https:\/\/fcm\.googleapis\.com\//, /^https:\/\/updates\.push\.services\.mozilla\.com\//, /^https:\/\/web\.push\.apple\.com\//, /^https:\/\/[\w-]+\.notify\.windows\.com\//]

/** A message that the push service cannot read (RFC 8291); undefined when the keys of the browser are no keys. */
function sealed({ endpoint, p256dh, auth }: Subscription, body: string, vapidDetails: PushKeys): ReturnType<typeof webPush.generateRequestDetails> | undefined {
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, body, { vapidDetails, TTL: 3600, urgency: 'high' })
  } catch {
    return undefined
  }
}

/**
 * Sends to every browser of the account that is named as `account:<id>`. A browser that its push service no longer knows is forgotten;
 * throws `NobodyThere` when none is left. Throws too when a push service does not answer well, and is then tried again.
 */
export const byWebPush = (keys: PushKeys, services: readonly RegExp[] = pushServices): Gateway => async ({ recipient, body }, tx) => {
  let reached = false
  for (const subscription of await subscriptionsOf(tx, recipient.replace(/^account:/, ''))) {
    const { endpoint } = subscription
    const request = services.some((one) => one.test(endpoint)) ? sealed(subscription, body, keys) : undefined
    if (!request) {
      await forgetEndpoint(tx, endpoint)
      continue
    }
    const { 'Content-Length': _length, ...headers } = request.headers
    const answer = await fetch(endpoint, { method: 'POST', headers, body: new Uint8Array(request.body ?? []), redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    if (answer.status === 404 || answer.status === 410) await forgetEndpoint(tx, endpoint)
    else if (!answer.ok) throw new Error(`The push service answered ${answer.status}`)
    else reached = true
  }
  if (!reached) throw new NobodyThere('No browser of this account waits for push messages')
}

const notConnected = (channel: Channel): PlainGateway => async () => {
  throw new Error(`No gateway is connected for ${channel}`)
}

/**
 * The ways out of a program that runs for real. A channel without a setting refuses: its messages stay in the book,
 * are tried again until they are given up, and show in `/readyz` as late; they are never called sent. Without keys
 * the program closes the push channel, so that nothing is put in the book for it.
 */
export const connectGateways = ({ smtpUrl, smsUrl, voiceUrl, pushKeys, from }: GatewaySettings): Record<Exclude<Channel, 'push'>, PlainGateway> & { push: Gateway } => ({
  mail: smtpUrl ? byMail(smtpUrl, from) : notConnected('mail'),
  sms: smsUrl ? byHttp(smsUrl) : notConnected('sms'),
  voice: voiceUrl ? byHttp(voiceUrl) : notConnected('voice'),
  push: pushKeys ? byWebPush(pushKeys) : notConnected('push'),
})
