import type { ComponentChildren } from 'preact'
import { Type } from 'typebox'
import { perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState, page, type Route, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, LinkButton, TextField } from '../../../ui/forms.tsx'
import { Card, Empty, PageHead, Stack } from '../../../ui/parts.tsx'
import { acceptInvitation, leaveNetwork, type SharedFile, sharedWith } from '../actions/network.ts'
import { fullName } from '../model.ts'
import { sharedTopicNames, words } from '../words.ts'
import { codePath } from './network.tsx'

const w = words.shared
const path = '/gedeeld'

/** What other houses show of the shared topics of one person; the desks make it. */
export type SharedPart = (visit: Visit, shared: SharedFile) => Promise<ComponentChildren>

const topicsOf = ({ member }: SharedFile): string =>
  (member.shares.length === 0 ? w.nothing : `${w.shares}: ${member.shares.map((topic) => sharedTopicNames[topic]).join(', ')}.`)

const SharedCard = ({ shared, visit, part }: { shared: SharedFile; visit: Visit; part: ComponentChildren }) => (
  <Card title={fullName(shared.file.person)} actions={<>
    <LinkButton tone="attention" href={`${path}/${shared.member.id}/zorgen`}>{w.worried}</LinkButton>
    <Form action={`${path}/${shared.member.id}/stoppen`} token={visit.token}><Button tone="quiet">{w.leave}</Button></Form>
  </>}>
    <p>{`${w.you} ${shared.member.relation}. ${topicsOf(shared)}`}</p>
    {part}
  </Card>
)

const sharedPage = (part?: SharedPart) => page(path, { may: 'see-shared', log: 'shared-seen' }, async (visit) => {
  const shared = await sharedWith(visit.tx, visit.actor.accountId)
  const parts = new Map<string, ComponentChildren>()
  if (part) for (const one of shared) parts.set(one.member.id, await part(visit, one))
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} actions={<LinkButton tone="quiet" href={codePath}>{w.enterCode}</LinkButton>} />
        {shared.map((one) => <SharedCard shared={one} visit={visit} part={parts.get(one.member.id)} />)}
        {shared.length === 0 && <Empty>{w.nobody}</Empty>}
      </Stack>
    ),
  })
})

const codeForm = form(codePath, {
  may: 'see-shared', log: 'invitation-accepted', limited: true, input: Type.Object({ code: Type.String({ minLength: 4, maxLength: 40 }) }), fields: perReader(() => ({ code: w.code })),
}, async (_visit, state: FormState) => ok({
  title: w.codeTitle, crumbs: [{ label: w.title, href: path }, { label: w.codeTitle }],
  body: (
    <Stack>
      <PageHead title={w.codeTitle} intro={w.codeIntro} />
      <ErrorSummary errors={state.errors} />
      <Form action={codePath} token={state.token}>
        <TextField {...field(state, 'code')} label={w.code} hint={w.codeHint} autocomplete="one-time-code" maxLength={40} required />
        <p><Button>{w.codeAct}</Button></p>
      </Form>
    </Stack>
  ),
}), async (visit, { code }) => {
  const accepted = await acceptInvitation(visit.tx, visit.actor.accountId, code)
  return accepted.ok ? ok(path) : accepted
})

const leaveButton = button(`${path}/:naaste/stoppen`, { may: 'see-shared', log: 'network-left', input: Type.Object({}), back: () => path }, async (visit) => {
  const left = await leaveNetwork(visit.tx, visit.actor.accountId, visit.params['naaste'] ?? '')
  return left.ok ? ok(path) : left
})

/** What others share with a friend or relative; `part` adds what other houses know of it. */
export const sharedPages = (part?: SharedPart): Route[] => [sharedPage(part), codeForm, leaveButton]
