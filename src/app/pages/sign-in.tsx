import { language } from '../../kernel/language.ts'
import { ok } from '../../kernel/result.ts'
import { page, type Route } from '../../platform/http/route.ts'
import { publicNumbers } from '../../modules/oncall/index.ts'
import { LinkButton } from '../../ui/forms.tsx'
import { Card, Link, Notice, PageHead, Stack } from '../../ui/parts.tsx'
import { words } from '../words.ts'

/** Who wanted to ring the line and has to sign in first: she rings by telephone, without. */
const CallWithout = ({ numbers }: { numbers: readonly string[] }) => (numbers.length === 0 ? null : (
  <Notice tone="alarm" title={words.callWithout}>{numbers.map((number) => <p><LinkButton size="large" tone="alarm" href={`tel:${number}`}>{words.callNumber(number)}</LinkButton></p>)}</Notice>
))

/** The sign-in page of staff; residents come by DigiD, which a region connects in the same way. */
export const signInRoutes = (options: { demo: boolean; oidc: boolean }): Route[] => [
  page('/inloggen', { may: 'anyone', log: 'sign-in-seen' }, async ({ query, tx }) => ok({
    title: words.signIn, shell: 'public', lang: language(),
    body: (
      <Stack>
        <PageHead title={words.signIn} intro={words.signInIntro} />
        {query['naar']?.startsWith('/bel') && <CallWithout numbers={await publicNumbers(tx)} />}
        {query['bewaard'] && <Notice tone="attention">{words.typedKept}</Notice>}
        {options.oidc ? <p><LinkButton href="/inloggen/organisatie">{words.signInOrganisation}</LinkButton></p> : <Notice tone="info">{words.noOrganisation}</Notice>}
        <Card title={words.otherWays}><ul><li><Link href="/kaart">{words.withCard}</Link></li><li><Link href="/inloggen/code">{words.withCode}</Link></li><li><Link href="/uitnodiging">{words.invited}</Link></li></ul></Card>
        {options.demo && <Card title={words.demoTitle}><p><LinkButton href="/demo">{words.demoTitle}</LinkButton></p></Card>}
      </Stack>
    ),
  })),
]

