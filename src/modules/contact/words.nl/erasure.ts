import type { ErasureChoice, ErasureDecision, ErasureKind } from '../model.ts'

export const erasureKindNames: Readonly<Record<ErasureKind, string>> = { 'check-ins': 'Check-ins: de cijfers en wat erbij staat', notes: 'Notities, met alle eerdere versies en wat is overgedragen', messages: 'Berichten aan de begeleider, met de antwoorden', plan: 'Het plan: doelen, acties, wat helpt, terugkijken en meedoen' }
export const erasureChoiceNames: Readonly<Record<ErasureChoice, string>> = { erase: 'Vernietigen', 'keep-by-law': 'Bewaren: de wet vraagt het', 'keep-for-another': 'Bewaren: een ander heeft er groot belang bij' }

const named: Readonly<Record<ErasureKind, string>> = { 'check-ins': 'de check-ins', notes: 'de notities', messages: 'de berichten', plan: 'het plan' }
const said: Readonly<Record<ErasureKind, string>> = { 'check-ins': 'uw check-ins', notes: 'de notities over u', messages: 'uw berichten', plan: 'uw plan' }
const why: Readonly<Record<Exclude<ErasureChoice, 'erase'>, string>> = { 'keep-by-law': 'De wet vraagt dat wij het bewaren', 'keep-for-another': 'Een ander heeft er groot belang bij' }

/** What was decided on each kind, as the resident reads it under the answer. */
export const erasedLines = (decisions: readonly ErasureDecision[]): string[] => decisions.map(({ kind, choice, because }) =>
  (choice === 'erase' ? `Vernietigd: ${said[kind]}. Dit is weg uit Sluitend. In reservekopieën staat het nog, tot wij die weggooien.` : `Niet vernietigd: ${said[kind]}. ${why[choice]}: ${because ?? ''}`))

export const erasureWords = {
  title: (name: string) => `Wat mag weg over ${name}?`, objectionIntro: 'De inwoner maakte bezwaar. U ziet wat bewaard bleef; kies opnieuw. Vernietigen gebeurt meteen als u verstuurt, en kan niet terug.', reviewAct: 'Besluit op het bezwaar', intro: 'Kies per soort gegevens. Vernietigen gebeurt meteen als u verstuurt, en kan niet terug. De inwoner leest wat u besloot en waarom.',
  decide: 'Besluit per soort gegevens', asked: 'Dit vroeg de inwoner', term: 'Wettelijke termijn', count: (count: number) => (count === 1 ? 'Nu: 1 stuk.' : `Nu: ${count} stuks.`), nothing: 'Er staat niets meer waarover u kunt besluiten. Schrijf alleen uw brief.', without: (names: string) => `Hier staat niets: ${names}.`,
  because: 'Waarom blijft dit bewaard?', becauseHint: (least: number) => `Alleen als u kiest voor bewaren. Ten minste ${least} tekens. De inwoner leest dit.`, words: 'Uw brief aan de inwoner', wordsHint: 'Kort en gewoon. Wat u hierboven koos, komt er vanzelf onder.', act: 'Vernietig en verstuur het besluit',
  keptTitle: 'Wat altijd bewaard blijft', kept: 'Meldingen, onderzoeken, besluiten en bezwaren, welke hulp er was en wat die kostte: 15 jaar (Wmo 5.3.4), want daarop rust het recht op hulp en de rekening. Oproepen en incidenten: voor toezicht. Het logboek: zo blijft te zien wie keek. Klachten en verzoeken: het zijn besluiten.',
  choiceField: (kind: ErasureKind) => `wat er gebeurt met ${named[kind]}`, becauseField: (kind: ErasureKind) => `waarom ${named[kind]} bewaard ${kind === 'plan' ? 'blijft' : 'blijven'}`, wordsField: 'uw brief',
  doneTitle: 'Wat er met de gegevens is gebeurd', erased: (rows: number) => `vernietigd (${rows} ${rows === 1 ? 'regel' : 'regels'})`, keptBecause: (reason: string) => `bewaard: ${reason}`,
} as const
