import type { MenuGroupName } from '../platform/http/menu.ts'

export const menuTitles: Readonly<Record<MenuGroupName, string>> = {
  work: 'Mijn werk', night: 'Vannacht', region: 'Regio', cooperation: 'Samenwerking', account: 'Verantwoording', resident: 'Mijn plek',
}

export const words = {
  callWithout: 'Hebt u nu hulp nodig? Bellen kan zonder in te loggen.', callNumber: (number: string): string => `Bel ${number}`,
  typedKept: 'U was te lang weg. Wat u typte is bewaard: log in met hetzelfde account, dan staat het er weer.',
  signedOut: 'U bent uitgelogd. Oproepen komen hier niet meer binnen.', signInAgain: 'Log opnieuw in en ga hier verder',
  signIn: 'Inloggen', signInIntro: 'Werkt u in de regio? Log in met het account van uw organisatie.',
  signInOrganisation: 'Inloggen met mijn organisatie', noOrganisation: 'Inloggen met uw organisatie is hier nog niet ingesteld.',
  otherWays: 'Woont u hier, of kijkt u mee?', withCard: 'Inloggen met een persoonlijke kaart', withCode: 'Kijkt u mee met iemand? Inloggen met een code', invited: 'Bent u net uitgenodigd? Vul uw code in',
  demoTitle: 'Rondkijken in de demo', demoIntro: 'Kies wie u wilt zijn. Alle mensen zijn verzonnen.', demoIn: 'Log in als', demoClock: 'De klok van de demo',
  clockNow: 'Het is nu', clockIntro: 'U kunt de klok vooruitzetten. Alles wat dan moet gebeuren, gebeurt ook: termijnen, belstappen en taken van de nacht. Terug kan niet.',
  postBox: 'Postvak', postBoxIntro: 'Elke mail, sms, pushbericht en telefoonoproep die anders de deur uit was gegaan.', postBoxEmpty: 'Er is nog niets verstuurd.',
  inDutch: 'Nederlands',
  gateways: 'Wegen naar buiten', gatewaysIntro: 'Laat een weg uitvallen en zie hoe een oproep toch bij iemand komt.', gatewayGood: 'werkt', gatewayDown: 'werkt niet', gatewayOff: 'uitgezet', gatewayBreak: 'Laat uitvallen:', gatewayRepair: 'Laat weer werken:',
  gatewayNames: { mail: 'e-mail', sms: 'sms', push: 'pushberichten', voice: 'spraak' } as Readonly<Record<string, string>>,
  messageSent: 'verstuurd', messageWaits: 'wacht', messageLost: 'niet gelukt',
  forWorkers: 'Deze pagina is voor mensen die in de hulp werken. U hebt niets fout gedaan. Wat voor u is, staat op uw eigen pagina. Zoekt u iets en vindt u het daar niet? Vraag het de begeleider.', toMine: 'Naar mijn eigen pagina',
  back: 'Terug', toStart: 'Naar mijn eerste scherm', home: 'Naar de voorpagina', myStart: 'Begin', lookingFor: 'Misschien zoekt u dit',
} as const

export const clockWords = {
  steps: [['PT10M', '10 minuten verder'], ['PT1H', '1 uur verder'], ['morgen', 'Naar morgen 8 uur'], ['P1D', '1 dag verder'], ['P7D', '1 week verder'], ['P28D', '4 weken verder']],
  toMoment: 'Naar een moment', day: 'Dag', time: 'Tijd', move: 'Zet de klok vooruit', goOn: 'Ga verder', onTheWay: 'De klok is onderweg',
  underWay: (target: string) => `U wilt naar ${target}. Er gebeurt veel onderweg: kijk eerst rond hoe het nu staat, of ga verder. Gaat er een oproep? Die blijft bellen tot iemand opneemt.`,
} as const

export const clockRefusals = {
  unread: 'Kies een stap, of vul een dag en een tijd in, zoals 22-11-2026 en 08:30. Een programma geeft verzet (zoals PT30M) of op (een moment met tijdzone).',
  back: 'De klok van de demo kan niet terug. Kies een moment dat nog komt.',
} as const

export const refusals = {
  'sign-in-failed': 'Inloggen bij uw organisatie is niet gelukt. Probeer het opnieuw, of vraag uw beheerder.',
  'not-known-here': 'Uw organisatie kent u, maar u hebt hier nog geen rol. Vraag uw beheerder om een aanstelling.',
} as const
