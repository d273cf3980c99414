import { formatDay } from '../../../kernel/day.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { Card, DataList, Empty, Link, PageHead, ProductChip, Stack } from '../../../ui/parts.tsx'
import { productName } from '../../continuum/index.ts'
import { fullName, representativeNames } from '../../people/index.ts'
import { scopeFor } from '../../staff/index.ts'
import { representedPeople } from '../actions/represented.ts'
import { words } from '../words.ts'

const w = words.represented

/** The first screen of who speaks for somebody: for whom, what runs, and until when an objection is possible. */
export const representedPage = page('/namens', { may: 'see-represented', log: 'represented-seen' }, async (visit) => {
  const people = await representedPeople(visit)
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        {people.length === 0 && <Empty>{w.nobody}</Empty>}
        {people.map(({ file, as, sees, episode, decisions }) => (
          <Card title={fullName(file.person)}>
            <p>{w.you(representativeNames[as.kind])} {episode && <ProductChip code={episode.product} label={productName(episode.product)} />}</p>
            {!sees ? <p>{w.onlyMoney}</p> : decisions.length === 0 ? <Empty>{w.noDecisions}</Empty> : (
              <DataList items={decisions.map(({ decision, objectUntil }) => ({
                label: scopeFor(visit.actor.role, 'see-decision') ? <Link href={`/besluiten/${decision.id}`}>{w.decision(formatDay(decision.decidedOn, language()))}</Link> : w.decision(formatDay(decision.decidedOn, language())),
                value: objectUntil >= visit.tx.today ? w.objectUntil(formatDay(objectUntil, language())) : w.tooLate(formatDay(objectUntil, language())),
              }))} />
            )}
          </Card>
        ))}
      </Stack>
    ),
  })
})
