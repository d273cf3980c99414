import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Button, Checkboxes, CheckField, ErrorSummary, field, fieldId, Form, NumberField, Radios, ScoreField, Select, TextArea, TextField, type FormState } from './forms.tsx'
import { ResentForm } from './forms/resent.ts'
import { Language } from './language.ts'

const html = (node: VNode) => render(node)

const state: FormState = {
  token: 'abc"<',
  values: { naam: '"><script>alert(1)</script>', hulp: ['wonen', 'geld'], cijfer: '7' },
  errors: [{ field: 'naam', text: 'Vul een naam in.' }, { text: 'De plek is al vergeven.' }],
}

describe('form', () => {
  test('carries its token and version, escaped', () => {
    const made = html(<Form action="/x" token={state.token} version={4}>.</Form>)
    expect(made).toContain('name="_formulier" value="abc&quot;&lt;"')
    expect(made).toContain('name="_versie" value="4"')
    expect(made).toContain('method="post"')
  })

  test('sent by get has no token in the address', () => {
    expect(html(<Form action="/x" token="geheim" method="get">.</Form>)).not.toContain('geheim')
  })
})

describe('field', () => {
  test('takes name, value and error from the state', () => {
    expect(field(state, 'naam')).toEqual({ name: 'naam', value: state.values['naam'], error: 'Vul een naam in.' })
    expect(field(state, 'leeg')).toEqual({ name: 'leeg', value: undefined, error: undefined })
  })

  test('what people typed is text, never markup', () => {
    const made = html(<TextField {...field(state, 'naam')} label="Naam" />) + html(<TextArea {...field(state, 'naam')} label="Naam" />)
    expect(made).not.toContain('<script>')
  })

  test('label, hint and error are tied to the input', () => {
    const made = html(<TextField {...field(state, 'naam')} label="Naam" hint="Zoals u heet." required />)
    expect(made).toContain('<label class="utrecht-form-label" for="veld-naam">Naam</label>')
    expect(made).toContain('aria-describedby="veld-naam-uitleg veld-naam-fout"')
    expect(made).toContain('aria-invalid="true"')
    expect(made).toContain('id="veld-naam-fout">Vul een naam in.')
  })

  test.each([
    ['nl', '(mag leeg blijven)'],
    ['en', '(you may leave this empty)'],
  ] as const)('says in %s that it may stay empty', (lang, words) => {
    const made = (required: boolean) => html(<Language.Provider value={lang}><NumberField name="uren" label="Uren" required={required} /></Language.Provider>)
    expect(made(false)).toContain(words)
    expect(made(true)).not.toContain(words)
  })

  test('the browser cuts nothing off: the page counts, and the server refuses', () => {
    for (const made of [html(<TextField name="naam" label="Naam" maxLength={40} />), html(<TextArea name="naam" label="Naam" maxLength={40} />)]) {
      expect(made).not.toMatch(/maxlength/i)
      expect(made).toContain('data-most="40"')
    }
  })

  test('a password is never sent back', () => {
    expect(html(<TextField name="w" label="Wachtwoord" type="password" value="geheim" />)).not.toContain('geheim')
  })

  test('ids hold only letters that work in an address', () => {
    expect(fieldId('kind[0].naam')).toBe('veld-kind-0--naam')
  })
})

describe('choices', () => {
  const options = [{ value: 'wonen', label: 'Wonen' }, { value: 'geld', label: 'Geld' }, { value: 'werk', label: 'Werk', disabledBecause: 'Pas na het onderzoek.' }]

  test('several can be ticked', () => {
    expect(html(<Checkboxes {...field(state, 'hulp')} label="Waarbij?" options={options} />).match(/ checked/g)).toHaveLength(2)
  })

  test('what cannot be chosen says why, tied to the choice', () => {
    const made = html(<Radios name="hulp" label="Waarbij?" options={options} />)
    expect(made).toContain('disabled')
    expect(made).toContain('aria-describedby="veld-hulp-3-uitleg"')
    expect(made).toContain('Pas na het onderzoek.')
  })

  test('the first choice has the id of the field', () => {
    expect(html(<Radios name="hulp" label="Waarbij?" options={options} />)).toContain('id="veld-hulp"')
  })

  test('one score of ten is chosen', () => {
    const made = html(<ScoreField {...field(state, 'cijfer')} label="Cijfer" />)
    expect(made.match(/type="radio"/g)).toHaveLength(10)
    expect(made).toMatch(/value="7" checked/)
  })

  test('a box sends yes or nothing', () => {
    expect(html(<CheckField name="akkoord" label="Akkoord" value="ja" />)).toContain(' checked')
    expect(html(<CheckField name="akkoord" label="Akkoord" value={undefined} />)).not.toContain(' checked')
  })

  test('a list starts empty unless told otherwise', () => {
    const cities = [{ value: 'baarn', label: 'Baarn' }]
    expect(html(<Select name="g" label="Gemeente" options={cities} />)).toContain('<option value>Maak een keuze</option>')
    expect(html(<Select name="g" label="Gemeente" options={cities} emptyLabel={false} value="baarn" />)).not.toContain('<option value>')
  })
})

describe('error summary', () => {
  test('leads to the fields and takes the focus', () => {
    const made = html(<ErrorSummary errors={state.errors} />)
    expect(made).toContain('role="alert"')
    expect(made).toContain('tabindex="-1"')
    expect(made).toContain('href="#veld-naam"')
    expect(made).toContain('Er is iets niet goed ingevuld')
  })

  test('without a field it says that it cannot be done now', () => {
    expect(html(<ErrorSummary errors={[{ text: 'De plek is al vergeven.' }]} />)).toContain('Dit kan nu niet')
  })

  test('without errors there is nothing', () => {
    expect(html(<ErrorSummary errors={[]} />)).toBe('')
  })
})

test('what waited for her can be thrown away, by a form of its own that stands before it', () => {
  const shown = (kept: boolean) => html(<ResentForm.Provider value={{ action: '/hier', version: undefined, conflict: false, kept }}><Form action="/hier" token="t">veld</Form><Form action="/daar" token="t">ander</Form></ResentForm.Provider>)
  expect(shown(true).match(/<form.*?<\/form>/gs)?.map((one) => [one.includes('Gooi weg'), one.includes('name="_weg"')])).toEqual([[true, true], [false, false], [false, false]])
  expect(shown(false)).not.toContain('_weg')
})

test('a button that cannot be pressed now stays reachable and says why', () => {
  const made = html(<Button name="doen" value="weg" disabledBecause="Het verblijf is begonnen.">Intrekken</Button>)
  expect(made).toContain('type="button" aria-disabled="true"')
  expect(made).not.toContain('name="doen"')
  const id = /aria-describedby="([^"]+)"/.exec(made)?.[1]
  expect(made).toContain(`id="${id}">Het verblijf is begonnen.`)
})
