import { type Static, Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState } from '../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, Radios, TextField } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, Empty, Notice, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { myCheck, sayPresent } from '../actions/check.ts'
import { addBrowser, addNumber, browserKey, type CodeOutcome, myContactMethods, removeMethod, testAgain, typeCode } from '../actions/contact-methods.ts'
import type { ContactMethod } from '../model/roster.ts'
import { kindNames, policyTexts, rosterWords, whenText } from '../words.nl/roster.ts'
import { crumbsOf, Ways } from './roster-parts.tsx'

const w = rosterWords.reach
const o = rosterWords.overview
const path = '/rooster/bereikbaar'
const act = 'plan-own-shifts'

const Method = ({ method, token, asks }: { method: ContactMethod; token: string; asks: boolean }) => (
  <Card level={3} title={method.name}>
    <p>{kindNames[method.kind]}{method.kind !== 'push' && `: ${method.address}`} {method.testedAt ? <Chip tone="good">{w.tested(formatInstant(method.testedAt, 'nl'))}</Chip> : <Chip tone="attention">{w.notTested}</Chip>}</p>
    {asks && (
      <Form action={`${path}/${method.id}/code`} token={token} label={`${w.code}: ${method.name}`}>
        <Small>{w.codeSent}</Small>
        <TextField name="code" label={w.code} inputMode="numeric" autocomplete="one-time-code" maxLength={12} required />
        <ButtonRow><Button>{w.typeCode}</Button></ButtonRow>
      </Form>
    )}
    <ButtonRow>
      <Form action={`${path}/${method.id}/opnieuw`} token={token} label={`${w.again}: ${method.name}`}><Button tone="quiet">{w.again}</Button></Form>
      <Form action={`${path}/${method.id}/verwijderen`} token={token} label={`${w.remove}: ${method.name}`}><Button tone="quiet">{w.remove}</Button></Form>
    </ButtonRow>
  </Card>
)

const AddNumber = ({ typed }: { typed: FormState }) => {
  const state = typed
  return (
    <Form action={path} token={state.token} label={w.addTitle}>
      <TextField {...field(state, 'nummer')} label={w.number} type="tel" autocomplete="tel" required />
      <Radios {...field(state, 'soort')} label={w.kind} required options={[{ value: 'sms', label: w.kindSms }, { value: 'voice', label: w.kindVoice }]} />
      <TextField {...field(state, 'naam')} label={w.name} hint={w.nameHint} maxLength={40} required />
      <ButtonRow><Button>{w.add}</Button></ButtonRow>
    </Form>
  )
}

// The browser fills this in itself; without script, or without a key of this installation, it is not there.
const PushForm = ({ token, publicKey }: { token: string; publicKey: string | undefined }) => (
  <div id="push" hidden data-uit={w.pushOff} data-sleutel={publicKey}>
    <Card title={w.push}>
      <p>{w.pushText}</p>
      <Form action={`${path}/browser`} token={token} label={w.push} id="push-formulier">
        {['eindpunt', 'p256dh', 'auth'].map((name) => <input type="hidden" name={name} />)}
        <ButtonRow><Button>{w.pushOn}</Button></ButtonRow>
      </Form>
    </Card>
  </div>
)

const input = Type.Object({ nummer: Type.String({ maxLength: 20 }), soort: Type.Enum(['sms', 'voice']), naam: Type.String({ minLength: 2, maxLength: 40 }) })

const reachPage = form(path, { may: act, log: 'contact-method-added', input, fields: w.fields }, async ({ tx, actor, query, token }, state) => {
  const methods = await myContactMethods(tx)
  const check = await myCheck(tx)
  // One code is asked for at a time: the one that was sent last.
  const waiting = methods.filter((one) => one.codeSentAt).toSorted((x, y) => (y.codeSentAt ?? '').localeCompare(x.codeSentAt ?? ''))[0]?.id
  const said = w.outcomes[query['uitkomst'] as CodeOutcome]
  return ok({
    title: w.title, shell: 'night', crumbs: crumbsOf(w.title), islands: ['push'],
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <Ways role={actor.role} />
        <ErrorSummary errors={state.errors} />
        {said && <Notice tone={query['uitkomst'] === 'tested' ? 'good' : 'alarm'} live>{said}</Notice>}
        <Card title={w.check} tone={check ? 'attention' : 'plain'}>
          {check
            ? <><p>{o.checkText(check.line, whenText(check))}</p><Form action={`${path}/ik-ben-er`} token={token} label={o.present}><Button size="large" tone="good">{o.present}</Button></Form></>
            : <p>{w.noCheck}</p>}
          <Small>{policyTexts.check} ({rosterWords.common.example})</Small>
        </Card>
        <Section title={w.methods}>
          {methods.length === 0 ? <Empty>{w.none}</Empty> : <Columns>{methods.map((one) => <Method method={one} token={token} asks={one.id === waiting} />)}</Columns>}
          <Small>{policyTexts.tested} ({rosterWords.common.example})</Small>
        </Section>
        <Card title={w.addTitle}><AddNumber typed={state} /></Card>
        <PushForm token={token} publicKey={browserKey()} />
      </Stack>
    ),
  })
}, async ({ tx }, { nummer, soort, naam }) => {
  const added = await addNumber(tx, soort, nummer, naam)
  return added.ok ? ok(path) : added
})

const presentButton = button(`${path}/ik-ben-er`, { may: act, log: 'said-present', input: Type.Object({}), back: () => path }, async ({ tx }) => {
  const said = await sayPresent(tx)
  return said.ok ? ok('/rooster') : said
})

const browserInput = Type.Object({ eindpunt: Type.String({ maxLength: 1000, pattern: '^https?://' }), p256dh: Type.String({ maxLength: 200, pattern: '^[\\w-]+=*$' }), auth: Type.String({ maxLength: 60, pattern: '^[\\w-]+=*$' }) })

const browserButton = button(`${path}/browser`, { may: act, log: 'browser-added', input: browserInput, back: () => path }, async ({ tx }, { eindpunt, p256dh, auth }: Static<typeof browserInput>) => {
  await addBrowser(tx, { endpoint: eindpunt, p256dh, auth }, w.pushName)
  return ok(path)
})

const codeInput = Type.Object({ code: Type.String({ maxLength: 12 }) })

const codeButton = button(`${path}/:contactweg/code`, { may: act, log: 'contact-method-tested', input: codeInput, back: () => path }, async ({ tx, params }, { code }: Static<typeof codeInput>) => {
  const outcome = await typeCode(tx, params['contactweg'] ?? '', code)
  return outcome.ok ? ok(`${path}?uitkomst=${outcome.value}`) : outcome
})

const simple = { opnieuw: [testAgain, 'contact-method-code-sent'], verwijderen: [removeMethod, 'contact-method-removed'] } as const

const methodButtons = (['opnieuw', 'verwijderen'] as const).map((name) => button(`${path}/:contactweg/${name}`, { may: act, log: simple[name][1], input: Type.Object({}), back: () => path }, async ({ tx, params }) => {
  const done = await simple[name][0](tx, params['contactweg'] ?? '')
  return done.ok ? ok(path) : done
}))

export const reachRoutes = [reachPage, presentButton, browserButton, codeButton, ...methodButtons]
