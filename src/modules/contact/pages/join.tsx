import { Type } from 'typebox'
import { perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { entry, form, type FormState } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, TextField } from '../../../ui/forms.tsx'
import { Link, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { enterBySignInCode, joinByCode, sendSignInCode } from '../actions/join.ts'
import { joinWords as w } from '../words.ts'

const paths = { join: '/uitnodiging', ask: '/inloggen/code', fill: '/inloggen/code/invullen' } as const
const address = Type.String({ minLength: 6, maxLength: 200 })

const AddressField = ({ state }: { state: FormState }) => <TextField {...field(state, 'adres')} label={w.address} autocomplete="username" maxLength={200} required />

const joinPage = entry(paths.join, {
  may: 'anyone', log: 'invitation-joined', input: Type.Object({ code: Type.String({ minLength: 4, maxLength: 40 }) }), fields: perReader(() => ({ code: w.codeField })),
}, async (_visit, state) => ok({
  title: w.title, shell: 'resident',
  body: (
    <Stack>
      <PageHead title={w.title} intro={w.intro} />
      <ErrorSummary errors={state.errors} />
      <Form action={paths.join} token={state.token}>
        <TextField {...field(state, 'code')} label={w.code} hint={w.codeHint} autocomplete="one-time-code" maxLength={40} required />
        <p><Button size="large">{w.act}</Button></p>
      </Form>
      <Small>{w.what}</Small>
      <p><Link href={paths.ask}>{w.again}</Link></p>
    </Stack>
  ),
}), async (visit, { code }) => ok(await joinByCode(visit.tx, code, visit.address)))

const askPage = form(paths.ask, { may: 'anyone', log: 'sign-in-code-asked', limited: true, input: Type.Object({ adres: address }), fields: perReader(() => ({ adres: w.addressField })) }, async (_visit, state) => ok({
  title: w.signTitle, shell: 'resident',
  body: (
    <Stack>
      <PageHead title={w.signTitle} intro={w.signIntro} />
      <ErrorSummary errors={state.errors} />
      <Form action={paths.ask} token={state.token}>
        <AddressField state={state} />
        <p><Button>{w.send}</Button></p>
      </Form>
    </Stack>
  ),
}), async (visit, { adres }) => {
  await sendSignInCode(visit.tx, adres)
  return ok(paths.fill)
})

const fillPage = entry(paths.fill, { may: 'anyone', log: 'sign-in-code-used', input: Type.Object({ adres: address, code: Type.String({ minLength: 6, maxLength: 20 }) }), fields: perReader(() => ({ adres: w.addressField, code: w.codeField })) }, async (_visit, state) => ok({
  title: w.fillTitle, shell: 'resident',
  body: (
    <Stack>
      <PageHead title={w.fillTitle} intro={w.fillIntro} />
      <ErrorSummary errors={state.errors} />
      <Form action={paths.fill} token={state.token}>
        <AddressField state={state} />
        <TextField name="code" error={state.errors.find((one) => one.field === 'code')?.text} label={w.six} hint={w.sixHint} inputMode="numeric" autocomplete="one-time-code" maxLength={20} required />
        <p><Button size="large">{w.enter}</Button></p>
      </Form>
    </Stack>
  ),
}), async (visit, { adres, code }) => ok(await enterBySignInCode(visit.tx, adres, code, visit.address)))

export const joinPages = [joinPage, askPage, fillPage]
