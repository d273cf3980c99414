import { type Day, formatDay } from '../../../kernel/day.ts'
import type { LifeArea } from '../model.ts'

const day = (on: Day): string => formatDay(on, 'nl')

/** What is asked of each life area; our own sentences, as in data/region-amersfoort/life-areas.json. */
export const areaQuestions: Readonly<Record<LifeArea, string>> = {
  'living': 'Hoe woont u nu, en voelt u zich daar thuis?', 'money': 'Komt u rond, en weet u wat er binnenkomt en uitgaat?', 'social-contacts': 'Wie ziet of spreekt u, en is dat genoeg voor u?', 'day-and-work': 'Wat doet u overdag, en wat zou u graag doen?',
  'dealing-with-others': 'Hoe gaat het met de mensen om u heen?', 'overview-of-daily-life': 'Lukt het om uw dag, post en afspraken bij te houden?', 'mental-health': 'Hoe voelt u zich de laatste tijd?', 'physical-health': 'Hoe gaat het met uw lichaam, slaap en eten?', 'safety': 'Voelt u zich veilig, thuis en buiten?',
}

/** The question of the vision, asked aloud to both; kept with the answers as it read that day. */
export const reviewQuestion = 'Hulp is er zo kort als kan, en zo lang als nodig is. Kan het met minder, is het goed zo, of is er meer nodig?'

const due = (on: Day, overdue: number): string => (overdue > 0 ? `Terugkijken had gemoeten op ${day(on)}. Dat is ${overdue === 1 ? '1 dag' : `${overdue} dagen`} geleden.` : `Samen terugkijken kan vanaf nu, en uiterlijk op ${day(on)}.`)

/** The sentences of looking back together. */
export const evaluationWords = {
  shared: {
    due, rhythm: (weeks: number, example: boolean) => `Bij deze hulp kijken wij elke ${weeks} weken terug${example ? ' (voorbeeldwaarde)' : ''}.`, noDue: 'Er is nu geen hulp met een vaste dag om terug te kijken. Terugkijken mag altijd.',
    never: 'Er is nog niet samen teruggekeken.', overdueChip: 'te laat', own: 'inwoner', worker: 'begeleider', when: 'Wanneer', notDiscussed: 'niet besproken', latest: 'De laatste keer', area: 'Leefgebied', asked: 'De vraag', answers: 'Wat er werd geantwoord', course: 'Hoe het ging, per leefgebied',
    scale: 'Van 1 (gaat slecht) tot 5 (gaat goed). Dit is een eigen schaal, geen test.', from: (name: string) => `van ${name}`, fieldAnswer: 'antwoord op de vraag', fieldWords: 'wat u erbij zegt', fieldAloud: 'de vraag hardop gesteld', fieldTogether: 'samen ingevuld', earlier: 'Alle keren', someone: 'een medewerker', chart: (area: string) => `Hoe het ging met: ${area}`,
    inPerson: (name: string) => `opgeschreven door ${name}`, skip: 'Niet besproken', act: 'Bewaar', cancel: 'Terug',
  },
  own: {
    title: 'Hoe gaat het, en klopt de hulp?', intro: 'U en uw begeleider kijken elk terug. Daarna ziet u van elkaar wat u vond.', fill: 'Kijk terug', change: 'Verander wat ik gaf', waits: 'U bent klaar. Als uw begeleider ook klaar is, ziet u van elkaar wat u vond.', workerDone: 'Uw begeleider is klaar en wacht op u. Wat uw begeleider vond, ziet u daarna.',
    formTitle: 'Hoe gaat het?', formIntro: 'Kies bij elk onderwerp wat past. Wilt u ergens niets over zeggen? Laat het dan op Niet besproken staan.', question: 'Klopt de hulp nog?', words: 'Wilt u er iets bij zeggen?', you: 'u', other: 'uw begeleider', saved: 'Bewaard. Dank u wel.',
  },
  worker: {
    title: 'Terugkijken', intro: 'De inwoner en u kijken elk terug. Wat de ander vond, ziet u pas als u allebei klaar bent: zo vult niemand in wat de ander dacht.', fill: 'Vul mijn kant in', change: 'Verander mijn kant', fillOwn: 'Schrijf samen de kant van de inwoner op', waits: 'U bent klaar. De inwoner nog niet.', workerDone: 'De inwoner is klaar. Vul nu uw kant in.',
    formTitle: 'Hoe ziet u het?', formIntro: 'Geef alleen een score bij wat u besprak. Niet besproken is ook een goed antwoord.', question: 'Zo kort als kan, zo lang als nodig', words: 'Waarom?', aloud: 'Ik heb deze vraag hardop aan de inwoner gesteld.', ownTitle: 'Hoe ziet de inwoner het?', ownIntro: 'Schrijf op wat de inwoner zelf zegt. Dit kan alleen bij iemand zonder eigen account.', together: 'De inwoner zei dit zelf, en ik schreef het op.', you: 'u', other: 'de inwoner', saved: 'Bewaard.',
  },
} as const
