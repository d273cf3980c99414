import { AHEAD } from '../../kernel/ahead.ts'
import type { Sentences } from '../../kernel/language.ts'
import type * as nl from './words.nl.ts'

const limitOf = (params: object): string => ('limit' in params ? String(params.limit) : '')

const missing: Readonly<Record<nl.FieldKind, (name: string) => string>> = {
  text: (name) => `Fill in ${name}.`, number: (name) => `Fill in a number at ${name}.`, day: (name) => `Choose a day at ${name}.`, choice: (name) => `Choose an answer at ${name}.`,
}

const choose = (name: string): string => `Choose one of the answers at ${name}.`

const byKeyword: Readonly<Record<string, (name: string, params: object) => string>> = {
  format: (name, params) => ('format' in params && params.format === 'date' ? `Fill in a day that exists at ${name}.` : `Is this right? Look at ${name}.`),
  maxLength: (name, params) => `Use at most ${limitOf(params)} characters at ${name}.`,
  minLength: (name, params) => `Write a little more at ${name}. At least ${limitOf(params)} characters.`,
  minimum: (name, params) => `Choose a number of at least ${limitOf(params)} at ${name}.`,
  maximum: (name, params) => `Choose a number of at most ${limitOf(params)} at ${name}.`,
  type: (name) => `Fill in a number at ${name}.`,
  minItems: (name) => `Choose at least one answer at ${name}.`,
  const: choose, enum: choose, anyOf: choose,
}

/** The whole sentence about one field that is wrong, as the Dutch one. */
export function fieldSentence(label: string, keyword: string, params: object, kind: nl.FieldKind = 'text'): string {
  const name = `“${label.charAt(0).toLowerCase()}${label.slice(1)}”`
  if (keyword === 'required') return label.endsWith('?') ? `Please answer this question: ${label}` : missing[kind](name)
  return byKeyword[keyword]?.(name, params) ?? `Is this right? Look at ${name}.`
}

/** What somebody who reads English can meet at the front door; the API speaks Dutch. */
export const doorWords: Partial<Sentences<typeof nl.doorWords>> = {
  'not-signed-in': 'You are not signed in, or you were away too long. Sign in again.',
  'not-yours': 'This is not for you. If you need it, ask your support worker.',
  'not-this-way': 'This page does not open with your card: a card can fall into the wrong hands. Do you want to see this? Ask your support worker, or sign in another way.',
  'not-found': 'This page is not here, or you may not see it.',
  'form-expired': 'This form has become too old. What you typed is still there. Send it again.',
  'form-sent-before': 'This form was sent and saved already. Do you want to send what is here now too? Then send it again.',
  'wrong-origin': 'This request came from another website. So we do nothing with it.',
  'rubbish': 'There is a character in this that we cannot keep, or the text is too long.',
  'too-much': 'This is too much to send at once.',
  'too-often': 'This was done too often. Wait a minute and try again.',
  'changed-meanwhile': 'Somebody else has just changed this. What you typed is still there, but it was not saved. First look at what is there now.',
  'taken-meanwhile': 'Somebody else was just before you. See what is still possible.',
  'day-too-far': `This day is more than ${AHEAD.planned} years ahead. Check the year.`,
  'term-too-far': `This day is more than ${AHEAD.holds} years ahead. Check the year.`,
  'invalid': 'Not everything was filled in correctly.',
  'out-of-order': 'The system cannot reach the data now. Nothing was saved. Try again in a minute. In danger? Call 112.',
  'bug': 'Something went wrong with us. Nothing was saved. We have written it down.',
}

const problemTitles: Readonly<Record<number, string>> = {
  400: 'This was not filled in correctly', 401: 'Sign in first', 403: 'You may not do this', 404: 'Not found', 409: 'This is not possible now', 412: 'Changed meanwhile',
  413: 'Too much at once', 422: 'This is not possible', 429: 'Please wait', 500: 'Something went wrong', 503: 'Cannot be reached for a moment',
}

/** What a page that says no has above it. */
export const problemTitle = (status: number): string => problemTitles[status] ?? 'This is not possible now'
