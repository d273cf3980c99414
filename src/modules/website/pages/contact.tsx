import { ok } from '../../../kernel/result.ts'
import { form, type FormState, page as pageRoute, type Route } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, type FormState as FilledForm, LinkButton, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { askTeam } from '../actions.ts'
import { type Page, question } from '../model.ts'
import { questionFields, refusals, type SiteWords } from '../words.nl.ts'
import { helpAddress, htmlLang, wordsOf } from './around.ts'
import { fillPlaces } from './places.tsx'
import { pageView } from './page.tsx'

const bsnSentence: string = refusals['question-has-bsn']

/** The front door speaks Dutch; a form in another language says the same in its own words. */
function inLanguage(state: FormState, words: SiteWords): FilledForm {
  const { errors, otherError, bsnError } = words.question
  if (!otherError) return state
  const sentence = (name: string | undefined, text: string): string => (text === bsnSentence ? bsnError : (name && errors[name]) || otherError)
  return { ...state, errors: state.errors.map((error) => ({ ...error, text: sentence(error.field, error.text) })) }
}

function QuestionForm({ page, state }: { page: Page; state: FilledForm }) {
  const { question: w } = wordsOf(page.language)
  return (
    <Card>
      <Form action={page.address} token={state.token} label={w.label}>
        <TextArea {...field(state, 'vraag')} label={w.vraag} hint={w.vraagHint} rows={6} maxLength={4000} required />
        <TextField {...field(state, 'naam')} label={w.naam} hint={w.naamHint} autocomplete="name" maxLength={200} />
        <TextField {...field(state, 'antwoord')} label={w.antwoord} hint={w.antwoordHint} autocomplete="email" maxLength={200} />
        <Button>{w.send}</Button>
      </Form>
    </Card>
  )
}

/** The contact page with its form, and the page that says it was sent. */
export function contactRoutes(page: Page): Route[] {
  const words = wordsOf(page.language)
  const sent = `${page.address}/${page.language === 'en' ? 'sent' : 'verstuurd'}`
  return [
    form(page.address, { may: 'anyone', log: 'question-to-team', limited: true, input: question, fields: questionFields },
      async ({ tx }, typed) => {
        const state = inLanguage(typed, words)
        const places = await fillPlaces(tx, page, new Map([['formulier: contact', <QuestionForm page={page} state={state} />]]))
        return ok(pageView(page, places, <ErrorSummary errors={state.errors} />))
      },
      async ({ tx }, asked) => {
        const done = await askTeam(tx, asked, page)
        return done.ok ? ok(sent) : done
      }),
    pageRoute(sent, { may: 'anyone', log: 'public-page-seen' }, async () => ok({
      title: words.question.sentTitle, shell: 'public' as const, lang: htmlLang(page.language),
      body: (
        <Stack>
          <PageHead title={words.question.sentTitle} />
          <Notice tone="good" live title={words.question.sentText}>{words.question.sentAnswer}</Notice>
          <p><LinkButton tone="attention" href={helpAddress(page.language)}>{words.helpNowButton}</LinkButton></p>
        </Stack>
      ),
    })),
  ]
}

