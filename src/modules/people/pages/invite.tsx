import { type Static, Type } from 'typebox'
import { perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState } from '../../../platform/http/route.ts'
import { Button, CheckField, Checkboxes, ErrorSummary, field, Form, Select, TextField } from '../../../ui/forms.tsx'
import { Link, PageHead, Stack } from '../../../ui/parts.tsx'
import { openOwn } from '../actions/files.ts'
import { changeShares, inviteMember, memberOf } from '../actions/network.ts'
import { circles, type NetworkMember, topics } from '../model.ts'
import { circleNames, topicHints, topicNames, words } from '../words.ts'
import { joinPath, networkPath } from './network.tsx'

const w = words.invite
const crumbs = (label: string) => [{ label: words.network.title, href: networkPath }, { label }]

const topicsInput = Type.Array(Type.Enum([...topics]), { uniqueItems: true })
const yes = Type.Optional(Type.Literal('ja'))
const phone = Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{6,20}$' }))
const inviteInput = Type.Object({
  naam: Type.String({ minLength: 2, maxLength: 80 }), relatie: Type.String({ minLength: 2, maxLength: 40 }), kring: Type.Optional(Type.Enum([...circles])), telefoon: phone,
  email: Type.Optional(Type.String({ format: 'email', maxLength: 200 })), onderwerpen: topicsInput, nacht: yes,
})
const shareFields = perReader(() => ({ onderwerpen: w.topics, nacht: w.atNight }))
const inviteFields = perReader(() => ({ naam: w.name, relatie: w.relationField, kring: w.circle, telefoon: w.phone, email: w.email, ...shareFields }))


const ShareFields = ({ state }: { state: FormState }) => (
  <>
    <Checkboxes {...field(state, 'onderwerpen')} label={w.topics} hint={w.topicsHint}
      options={topics.map((topic) => ({ value: topic, label: topicNames[topic], hint: topicHints[topic] }))} />
    <CheckField {...field(state, 'nacht')} label={w.atNight} />
  </>
)

const Below = ({ act }: { act: string }) => (
  <>
    <p><Button size="large">{act}</Button></p>
    <p><Link href={networkPath}>{w.back}</Link></p>
  </>
)

const inviteForm = form(`${networkPath}/uitnodigen`, {
  may: 'invite-network', log: 'network-member-invited', input: inviteInput,
  fields: inviteFields,
}, async (_visit, state) => ok({
  title: w.title, crumbs: crumbs(w.title),
  body: (
    <Stack>
      <PageHead title={w.title} intro={w.intro} />
      <ErrorSummary errors={state.errors} />
      <Form action={`${networkPath}/uitnodigen`} token={state.token}>
        <TextField {...field(state, 'naam')} label={w.name} maxLength={80} required />
        <TextField {...field(state, 'relatie')} label={w.relation} hint={w.relationHint} maxLength={40} required />
        <Select {...field(state, 'kring')} label={w.circle} hint={w.circleHint} options={circles.map((value) => ({ value, label: circleNames[value] }))} />
        <TextField {...field(state, 'email')} label={w.email} hint={w.emailHint} type="email" maxLength={200} />
        <TextField {...field(state, 'telefoon')} label={w.phone} type="tel" maxLength={20} />
        <ShareFields state={state} />
        <Below act={w.act} />
      </Form>
    </Stack>
  ),
}), async (visit, input: Static<typeof inviteInput>) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const invited = await inviteMember(visit.tx, file.value, {
    name: input.naam, relation: input.relatie, topics: input.onderwerpen, callAtNight: input.nacht === 'ja', ...(input.kring ? { circle: input.kring } : {}),
    ...(input.telefoon ? { phone: input.telefoon } : {}), ...(input.email ? { email: input.email } : {}),
  }, visit.origin + joinPath)
  return invited.ok ? ok(`${networkPath}?gelukt=uitgenodigd`) : invited
})

const filledIn = (state: FormState, member: NetworkMember): FormState =>
  (Object.keys(state.values).length ? state : { ...state, values: { onderwerpen: [...member.shares], nacht: member.callAtNight ? 'ja' : undefined } })

const changeForm = form(`${networkPath}/:naaste`, {
  may: 'invite-network', log: 'network-shares-changed', input: Type.Object({ onderwerpen: topicsInput, nacht: yes }), fields: shareFields,
}, async (visit, state) => {
  const file = await openOwn(visit)
  const member = file.ok ? await memberOf(visit.tx, file.value, visit.params['naaste'] ?? '') : file
  if (!member.ok) return member
  const title = `${w.changeTitle} ${member.value.name}?`
  return ok({
    title, crumbs: crumbs(title),
    body: (
      <Stack>
        <PageHead title={title} />
        <ErrorSummary errors={state.errors} />
        <Form action={`${networkPath}/${member.value.id}`} token={state.token} version={member.value.version}>
          <ShareFields state={filledIn(state, member.value)} />
          <Below act={w.changeAct} />
        </Form>
      </Stack>
    ),
  })
}, async (visit, input) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const changed = await changeShares(visit.tx, file.value, visit.params['naaste'] ?? '', { topics: input.onderwerpen, callAtNight: input.nacht === 'ja', version: visit.version })
  return changed.ok ? ok(`${networkPath}?gelukt=veranderd`) : changed
})

export const invitePages = [inviteForm, changeForm]
