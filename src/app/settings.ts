/** How this program runs; read once from the environment. */
export type Settings = {
  mode: 'demo' | 'productie'
  host: string
  port: number
  dataFolder: string
  databaseUrl: string | undefined
  secret: string
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
  smtpUrl: string | undefined
  smsUrl: string | undefined
  voiceUrl: string | undefined
  /** The keys for push messages; made with `npx web-push generate-vapid-keys`. Without them no browser gets any. */
  pushKeys: { publicKey: string; privateKey: string } | undefined
  /** What the SMS gateway shows when it brings an answer in; without it none comes in. */
  smsIncomingSecret: string | undefined
  /** What the phone provider signs its messages with; without it no telephone call comes in that way. */
  phoneSecret: string | undefined
  /** The TURN server of the region for talking in the browser, and the secret it shares with us; without one browsers try only each other. */
  relay: { url: string; secret: string } | undefined
  /** Addresses of the proxies in front of the program, which end TLS. */
  proxies: readonly string[]
  /** The sender of mail. */
  mailFrom: string
}

/** A missing or wrong setting: one sentence that says what to do. */
export class SettingsFault extends Error {}

const demoSecret = 'alleen-voor-de-demo-nooit-in-productie-gebruiken'

function portOf(text: string | undefined): number {
  const port = Number(text ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new SettingsFault('PORT moet een getal zijn van 0 tot en met 65535.')
  return port
}

function modeOf(env: NodeJS.ProcessEnv): Settings['mode'] {
  const mode = env['SLUITEND_MODE'] ?? (env['DATABASE_URL'] ? 'productie' : 'demo')
  if (mode !== 'demo' && mode !== 'productie') throw new SettingsFault('SLUITEND_MODE moet demo of productie zijn.')
  return mode
}

function oidcOf(env: NodeJS.ProcessEnv): Settings['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret) throw new SettingsFault('Voor inloggen met OpenID Connect zijn OIDC_ISSUER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET alle drie nodig.')
  if (!URL.canParse(issuer)) throw new SettingsFault('OIDC_ISSUER is geen adres.')
  return { issuer, clientId, clientSecret }
}

function urlOf(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name]
  if (value && !URL.canParse(value)) throw new SettingsFault(`${name} is geen adres.`)
  return value
}

function pushKeysOf(env: NodeJS.ProcessEnv): Settings['pushKeys'] {
  const { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey } = env
  if (!publicKey && !privateKey) return undefined
  if (!publicKey || !privateKey) throw new SettingsFault('Voor pushberichten zijn PUSH_PUBLIC_KEY en PUSH_PRIVATE_KEY allebei nodig.')
  return { publicKey, privateKey }
}

function relayOf(env: NodeJS.ProcessEnv): Settings['relay'] {
  const { TURN_URL: url, TURN_SECRET: secret } = env
  if (!url && !secret) return undefined
  if (!url || !secret) throw new SettingsFault('Voor praten in de browser over een eigen TURN-server zijn TURN_URL en TURN_SECRET allebei nodig.')
  if (!/^turns?:[^\s]+$/.test(url)) throw new SettingsFault('TURN_URL begint met turn: of turns:, bijvoorbeeld turns:spraak.voorbeeld.nl:5349?transport=tcp.')
  return { url, secret }
}

// A short secret can be tried out; in the demo everybody may play the gateway.
function sharedSecret(env: NodeJS.ProcessEnv, name: string, mode: Settings['mode']): string | undefined {
  const secret = env[name] ?? (mode === 'demo' ? demoSecret : undefined)
  if (secret !== undefined && secret.length < 32) throw new SettingsFault(`${name} moet ten minste 32 tekens lang zijn.`)
  return secret
}

/** Reads and checks the settings. Throws `SettingsFault` with one clear sentence. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const mode = modeOf(env)
  const secret = env['SLUITEND_SECRET'] ?? (mode === 'demo' ? demoSecret : '')
  if (secret.length < 32) throw new SettingsFault('SLUITEND_SECRET moet ten minste 32 tekens lang zijn. Bewaar dit geheim goed: zonder kunt u BSN’s niet meer lezen.')
  if (mode === 'productie' && secret === demoSecret) throw new SettingsFault('SLUITEND_SECRET is nog het geheim van de demo. Kies een eigen geheim.')
  return {
    mode, secret, host: env['HOST'] ?? '127.0.0.1', port: portOf(env['PORT']), dataFolder: env['SLUITEND_DATA'] ?? 'var',
    databaseUrl: urlOf(env, 'DATABASE_URL'), oidc: oidcOf(env), smtpUrl: urlOf(env, 'SMTP_URL'), smsUrl: urlOf(env, 'SMS_GATEWAY_URL'), voiceUrl: urlOf(env, 'VOICE_GATEWAY_URL'), smsIncomingSecret: sharedSecret(env, 'SMS_INCOMING_SECRET', mode), phoneSecret: sharedSecret(env, 'PHONE_PROVIDER_SECRET', mode), pushKeys: pushKeysOf(env), relay: relayOf(env), proxies: (env['SLUITEND_PROXY'] ?? '').split(',').map((one) => one.trim()).filter(Boolean), mailFrom: env['MAIL_FROM'] ?? 'sluitend@localhost',
  }
}
