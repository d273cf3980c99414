import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { button, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, Form, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataList, Empty, Link, Notice, PageHead, Section, Stack } from '../../../ui/parts.tsx'
import { NetworkPicture } from '../../../ui/pictures.tsx'
import { openOwn } from '../actions/files.ts'
import { endInvitation, network, sendNewCode } from '../actions/network.ts'
import { representatives } from '../actions/representation.ts'
import type { Circle, NetworkMember, Representative } from '../model.ts'
import { representativeFacts } from './representatives.tsx'
import { representativeNames, topicNames, words } from '../words.ts'

const w = words.network
export const networkPath = '/mijn/mensen-om-mij-heen'

/** Where somebody who was invited fills in her code. */
export const codePath = '/gedeeld/code'

/** Where somebody who was invited and has no account yet makes one; the house contact lets her in. */
export const joinPath = '/uitnodiging'

function Standing({ member, now }: { member: NetworkMember; now: string }) {
  if (member.accountId) return <Chip tone="good">{w.looksAlong}</Chip>
  if (member.codeUntil === null) return <Chip>{w.onList}</Chip>
  return member.codeUntil > now ? <Chip tone="info">{w.codeSent}</Chip> : <Chip tone="attention">{w.codeOld}</Chip>
}

const Sees = ({ member }: { member: NetworkMember }) =>
  (member.shares.length === 0 ? <>{w.seesNothing}</> : <ul class="utrecht-unordered-list">{member.shares.map((topic) => <li>{topicNames[topic]}</li>)}</ul>)

const MemberCard = ({ member, visit }: { member: NetworkMember; visit: Visit }) => (
  <Card title={`${member.name}, ${member.relation}`} actions={
    <Form action={`${networkPath}/${member.id}/stoppen`} token={visit.token}>
      <ButtonRow>
        <LinkButton tone="quiet" href={`${networkPath}/${member.id}`}>{w.change}<span class="sl-hidden"> {w.sees}: {member.name}</span></LinkButton>
        {!member.accountId && (member.email ?? member.phone) && member.shares.length > 0 && <Button tone="quiet" formAction={`${networkPath}/${member.id}/nieuwe-code`}>{w.newCode}</Button>}
        <Button tone="quiet">{member.accountId ? w.stop : w.takeOff}<span class="sl-hidden"> {member.name}</span></Button>
      </ButtonRow>
    </Form>
  }>
    <p><Standing member={member} now={visit.tx.now} /></p>
    <DataList items={[
      { label: w.sees, value: <Sees member={member} /> },
      ...(member.phone ? [{ label: w.phone, value: member.phone }] : []),
      ...(member.codeUntil && !member.accountId ? [{ label: w.codeUntil, value: formatDay(dayOf(member.codeUntil), language()) }] : []),
    ]} />
    <p>{member.callAtNight ? w.atNight : w.notAtNight}.</p>
  </Card>
)

const rings: Readonly<Record<Circle, 1 | 2 | 3>> = { family: 1, friend: 1, neighbour: 2, colleague: 2, volunteer: 3, 'client-supporter': 3, other: 3 }

const aroundOf = ({ name, relation, circle, accountId, callAtNight }: NetworkMember) => ({ name, relation, ring: rings[circle], looksAlong: accountId !== null, mayRing: callAtNight })

const Representatives = ({ list }: { list: readonly Representative[] }) => (
  <Section title={w.representatives}>
    {list.length === 0 ? <p>{w.noRepresentatives}</p> : (
      <Stack>{list.map((one) => <Card level={3} title={`${one.name}, ${representativeNames[one.kind]}`}><DataList items={representativeFacts(one)} /></Card>)}</Stack>
    )}
  </Section>
)

const listPage = page(networkPath, { may: 'invite-network', log: 'network-seen' }, async (visit) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const members = await network(visit.tx, file.value.person.id)
  const told = w.notices[visit.query['gelukt'] ?? '']
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} actions={<LinkButton href={`${networkPath}/uitnodigen`}>{w.invite}</LinkButton>} />
        {told && <Notice tone="good" live>{told}</Notice>}
        {members.length > 0 && <NetworkPicture label={w.title} me={w.me} people={members.map(aroundOf)} legend={{ looksAlong: w.looksAlong, onList: w.onList, mayRing: w.mayRing }} />}
        {members.length === 0 ? <Empty>{w.nobody}</Empty> : <Columns min="l">{members.map((member) => <MemberCard member={member} visit={visit} />)}</Columns>}
        <Representatives list={await representatives(visit.tx, file.value.person.id)} />
        <p><Link href="/mijn/wie-keek">{w.whoLooked}</Link></p>
      </Stack>
    ),
  })
})

const common = { may: 'invite-network', input: Type.Object({}), back: () => networkPath }

const stopButton = button(`${networkPath}/:naaste/stoppen`, { ...common, log: 'network-member-ended' }, async (visit) => {
  const file = await openOwn(visit)
  const ended = file.ok ? await endInvitation(visit.tx, file.value, visit.params['naaste'] ?? '') : file
  return ended.ok ? ok(`${networkPath}?gelukt=gestopt`) : ended
})

const newCodeButton = button(`${networkPath}/:naaste/nieuwe-code`, { ...common, log: 'network-code-sent' }, async (visit) => {
  const file = await openOwn(visit)
  const sent = file.ok ? await sendNewCode(visit.tx, file.value, visit.params['naaste'] ?? '', visit.origin + joinPath) : file
  return sent.ok ? ok(`${networkPath}?gelukt=code`) : sent
})

export const networkPages = [listPage, stopButton, newCodeButton]
