import { formatInstant } from '../../kernel/instant.ts'
import type { View } from '../../platform/http/route.ts'
import type { GatewayState } from '../../platform/gateway-board.ts'
import type { PostBoxItem } from '../../platform/gateways.ts'
import { Button } from '../../ui/forms.tsx'
import { Card, Columns, DataTable, PageHead, Stack } from '../../ui/parts.tsx'
import { personas } from '../demo/personas.ts'
import { words } from '../words.nl.ts'

// These forms need no token: everything under /demo exists in the demo only.
const PersonaButton = ({ slug, name, sentence, roleName }: { slug: string; name: string; sentence: string; roleName: string }) => (
  <Card title={name} level={3}>
    <p>{sentence}</p>
    <form method="post" action="/demo/inloggen">
      <input type="hidden" name="persona" value={slug} />
      <Button>{`${words.demoIn} ${roleName}`}</Button>
    </form>
  </Card>
)

export const personasView = (roleName: (role: string) => string, lang: 'nl' = 'nl'): View => ({
  title: words.demoTitle, shell: 'public', lang,
  body: (
    <Stack>
      <PageHead title={words.demoTitle} intro={words.demoIntro} />
      <Columns min="s">{personas.map((persona) => <PersonaButton {...persona} roleName={roleName(persona.role)} />)}</Columns>
    </Stack>
  ),
})

const GatewaySwitch = ({ gateway }: { gateway: GatewayState }) => (
  <li>
    <form method="post" action="/demo/poorten">
      <input type="hidden" name="kanaal" value={gateway.channel} />
      <input type="hidden" name="stand" value={gateway.madeToFail ? 'werkt' : 'uit'} />
      {words.gatewayNames[gateway.channel] ?? gateway.channel}: {gateway.madeToFail ? words.gatewayOff : gateway.down ? words.gatewayDown : words.gatewayGood}{' '}
      <Button tone="quiet">{gateway.madeToFail ? words.gatewayRepair : words.gatewayBreak} {words.gatewayNames[gateway.channel] ?? gateway.channel}</Button>
    </form>
  </li>
)

export const postBoxView = (items: readonly PostBoxItem[], gateways: readonly GatewayState[]): View => ({
  title: words.postBox, shell: 'public',
  body: (
    <Stack>
      <PageHead title={words.postBox} intro={words.postBoxIntro} />
      <Card title={words.gateways}><p>{words.gatewaysIntro}</p><ul>{gateways.map((gateway) => <GatewaySwitch gateway={gateway} />)}</ul></Card>
      <DataTable caption={words.postBox} rows={[...items]} empty={words.postBoxEmpty} columns={[
        { key: 'when', label: 'Wanneer', render: (item) => formatInstant(item.created_at, 'nl') },
        { key: 'channel', label: 'Hoe', render: (item) => item.channel },
        { key: 'to', label: 'Aan', render: (item) => item.recipient },
        { key: 'state', label: 'Stand', render: (item) => (item.sent_at ? words.messageSent : item.given_up_at ? words.messageLost : words.messageWaits) },
        { key: 'text', label: 'Tekst', render: (item) => (item.subject ? `${item.subject}: ${item.body}` : item.body) },
      ]} />
    </Stack>
  ),
})
