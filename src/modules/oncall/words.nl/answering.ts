export const answeringWords = {
  menu: 'Bereikbaarheid', title: 'Hoe goed is de 24/7-lijn bereikbaar?', intro: 'Hoe snel er wordt opgenomen en iemand er is, naast wat is afgesproken.',
  introOwn: 'Hoe snel er wordt opgenomen en iemand er is voor mensen uit uw gemeente, naast wat is afgesproken.', since: (date: string) => `Sinds ${date}`,
  norms: 'Wat is afgesproken?', example: 'voorbeeldwaarde', answerIn: (seconds: number) => `opnemen binnen ${seconds} seconden`, arriveIn: (minutes: number) => `ter plaatse binnen ${minutes} minuten`,
  contract: (name: string) => `Contract met ${name}`,
  by: { line: 'Per lijn', month: 'Per maand', municipality: 'Per gemeente', provider: 'Per aanbieder' }, groups: { line: 'Lijn', month: 'Maand', municipality: 'Gemeente', provider: 'Aanbieder' },
  calls: 'Oproepen', within: 'Op tijd opgenomen', answerHalf: 'Helft binnen', answerNine: '9 van de 10 binnen', talked: 'Gesprek was genoeg', visits: 'Iemand ging langs', arrived: 'Op tijd ter plaatse',
  arriveNine: '9 van de 10 er binnen', steps: 'Treden zonder antwoord', entered: 'Achteraf ingevoerd', seconds: 's', minutes: 'min', hidden: '–', unknown: 'Onbekend', noCalls: 'Er is nog niet gebeld.',
  explained: [
    'Een streep: te weinig om te laten zien zonder dat iemand te herkennen is, of er zou zo’n getal uit te rekenen zijn.',
    'De tijd tot opnemen telt vanaf het moment dat iemand belt. De tijd tot ter plaatse telt vanaf de vraag aan de bezoeker, en alleen waar iemand aankwam.',
    'Een trede zonder antwoord: het ging over en niemand nam op. Daarna gaat het bij de volgende over.',
    'Achteraf ingevoerd: oproepen die op papier stonden omdat Sluitend niet werkte. Hoe snel die zijn opgenomen, is niet gemeten. Ze tellen alleen hier, en maken geen ander cijfer beter of slechter.',
    'Wie voor een ander belt, telt niet mee. Mensen die extra beschermd zijn, tellen nergens mee.',
  ],
} as const
