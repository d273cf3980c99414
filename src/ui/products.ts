/** The fixed colour of each product, everywhere the same. What is not a product has no colour of its own. */
const colours: Record<string, 'p1' | 'p2' | 'p3' | 'p4' | 'p5'> = {
  'dag-en-nachtopvang': 'p1',
  'bw-stabilisatie-en-observatie': 'p2',
  'bw-herstel-en-groei': 'p3',
  'beschermd-thuis': 'p4',
  'vinger-aan-de-pols': 'p5',
}

export const productColour = (code: string) => colours[code]

/** Products in one's own home have room for people; the others have places. */
export const isAtHome = (code: string) => code === 'beschermd-thuis' || code === 'vinger-aan-de-pols'
