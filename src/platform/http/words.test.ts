import { expect, test } from 'vitest'
import { fieldSentence } from './words.nl.ts'

test.each([
  ['Cijfer', 'required', {}, 'number', 'Vul nog een getal in bij “cijfer”.'], ['Achternaam', 'required', {}, 'text', 'Vul “achternaam” nog in.'], ['eerste dag', 'required', {}, 'day', 'Kies nog een dag bij “eerste dag”.'],
  ['wie wil dit?', 'required', {}, 'choice', 'Beantwoord deze vraag nog: wie wil dit?'], ['soort', 'required', {}, 'choice', 'Kies nog een antwoord bij “soort”.'],
  ['Hoeveel nachten?', 'maximum', { limit: 14 }, 'number', 'Kies een getal van hoogstens 14 bij “hoeveel nachten?”.'], ['geboren', 'format', { format: 'date' }, 'day', 'Vul een dag in die bestaat bij “geboren”.'],
  ['naam', 'not-known', {}, 'text', 'Klopt dit wel? Kijk naar “naam”.'],
] as const)('%s, %s: one whole sentence', (label, keyword, params, kind, sentence) => expect(fieldSentence(label, keyword, params, kind)).toBe(sentence))
