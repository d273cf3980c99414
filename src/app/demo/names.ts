import { parseBsn } from '../../kernel/bsn.ts'
import type { Chance } from './chance.ts'

const firstNames = [
  'Aafke', 'Abel', 'Achmed', 'Adriana', 'Agnieszka', 'Aisha', 'Albert', 'Alina', 'Amina', 'Amir', 'Anouar', 'Anton', 'Aster', 'Ayşe', 'Barend', 'Beatrix', 'Berend', 'Bouchra', 'Carolien', 'Chantal',
  'Chidi', 'Clemens', 'Cornelia', 'Daan', 'Danuta', 'Dawit', 'Desi', 'Dirkje', 'Driss', 'Edith', 'Eelco', 'Elena', 'Emre', 'Esther', 'Eyob', 'Fatou', 'Ferdi', 'Fien', 'Filip', 'Foekje', 'Gerrit', 'Ghislaine',
  'Giorgio', 'Grietje', 'Habib', 'Halima', 'Harm', 'Hatice', 'Hendrik', 'Hilal', 'Huub', 'Ibrahim', 'Ida', 'Igor', 'Irma', 'Ismail', 'Jamila', 'Janneke', 'Jasper', 'Joost', 'Jolanta', 'Kaveh', 'Kees', 'Khadija',
  'Klaas', 'Latifa', 'Leendert', 'Liesbeth', 'Linh', 'Lubna', 'Luuk', 'Maaike', 'Mahmoud', 'Malika', 'Marek', 'Marjan', 'Mehmet', 'Merel', 'Mihaela', 'Moussa', 'Nadia', 'Neeltje', 'Nicolae', 'Nour', 'Oleksandr',
  'Omaira', 'Pauline', 'Petra', 'Pieter', 'Radu', 'Rahel', 'Reinier', 'Rianne', 'Roxana', 'Ruben', 'Saïd', 'Sanne', 'Selam', 'Sietske', 'Sjaak', 'Soraya', 'Stanisław', 'Svetlana', 'Tesfay', 'Theodora', 'Tineke',
  'Tomasz', 'Trijntje', 'Umar', 'Valentina', 'Wendelien', 'Willem', 'Wout', 'Xenia', 'Yannick', 'Yonas', 'Youssef', 'Zahra', 'Zeynep', 'Zofia',
] as const

const beginnings = [
  'Appel', 'Avond', 'Bessen', 'Bloesem', 'Dauw', 'Dromen', 'Druppel', 'Eikel', 'Fluister', 'Gouden', 'Hagel', 'Herfst', 'Honing', 'Kers', 'Kiezel', 'Klaver', 'Lampion', 'Lente', 'Linnen', 'Maan', 'Mist', 'Morgen',
  'Mossel', 'Nevel', 'Noten', 'Papieren', 'Peper', 'Regen', 'Roggen', 'Schemer', 'Sneeuw', 'Spiegel', 'Ster', 'Storm', 'Suiker', 'Tij', 'Tulpen', 'Varen', 'Veder', 'Vlinder', 'Vuur', 'Wolken', 'Zilver', 'Zomer',
  'Zonne', 'Zout', 'Amra', 'Demir', 'Haddad', 'Kowal', 'Osman', 'Tesfa', 'Nowak', 'Yilmaz', 'Bouali', 'Petro',
] as const

const endings = [
  'plukker', 'vanger', 'loper', 'draad', 'toren', 'schip', 'steen', 'beek', 'boog', 'brug', 'bron', 'dal', 'gaard', 'glans', 'hoed', 'jas', 'kamer', 'korf', 'kruik', 'laan', 'lied', 'molen', 'pad', 'pen', 'poort',
  'ring', 'ruiter', 'schelp', 'sloot', 'sprong', 'staf', 'tak', 'trom', 'tuin', 'vlieger', 'wagen', 'weide', 'wiel', 'zeil', 'zang',
] as const

const particles = [['', 6], ['van ', 1], ['de ', 1], ['van der ', 1], ['el ', 0.4]] as const

const streets = ['Voorbeeldstraat', 'Verzonnenlaan', 'Bedachtepad', 'Fantasieweg', 'Denkbeeldhof', 'Sprookjesplein', 'Proefdreef', 'Niemandsgang'] as const

export type Name = { firstNames: string; callName: string; familyName: string }

/** A name that is unmistakably invented; others may have it too. */
export function nextName(chance: Chance): Name {
  const callName = chance.pick(firstNames)
  const second = chance.pick(firstNames)
  const familyName = `${chance.weighted(particles)}${chance.pick(beginnings)}${chance.pick(endings)}`
  return { firstNames: chance.yes(0.5) && second !== callName ? `${callName} ${second}` : callName, callName, familyName }
}

/** A name nobody has. `taken` keeps full names apart. */
export function inventName(chance: Chance, taken: Set<string>): Name {
  for (;;) {
    const name = nextName(chance)
    const full = `${name.callName} ${name.familyName}`
    if (taken.has(full)) continue
    taken.add(full)
    return name
  }
}

// Letter pairs that postcodes in the Netherlands never carry.
const letters = ['SA', 'SD'] as const
const codes: Readonly<Record<string, readonly [number, string]>> = {
  '0307': [3810, 'Amersfoort'], '0308': [3740, 'Baarn'], '0313': [3750, 'Bunschoten'], '0327': [3830, 'Leusden'], '0267': [3860, 'Nijkerk'], '0342': [3760, 'Soest'], '0345': [3900, 'Veenendaal'], '0351': [3930, 'Woudenberg'],
}

/** An address that does not exist, in a municipality of the region. */
export function inventAddress(chance: Chance, municipality: string): { street: string; postcode: string; town: string } {
  const [first, town] = codes[municipality] ?? [9990, 'Nergenshuizen']
  return { street: `${chance.pick(streets)} ${chance.whole(1, 240)}`, postcode: `${first + chance.whole(0, 8)} ${chance.pick(letters)}`, town }
}

const FIRST_BSN = 999_900_006
const LAST_BSN = 999_999_990

const bsns: string[] = []
let tried = FIRST_BSN

/** The n-th number (from 0) of the test range that passes the eleven test; there are about nine thousand. */
export function testBsn(index: number): string {
  for (; bsns.length <= index && tried <= LAST_BSN; tried += 1) if (parseBsn(String(tried))) bsns.push(String(tried))
  const found = bsns[index]
  if (!found) throw new RangeError('The test range is used up')
  return found
}
