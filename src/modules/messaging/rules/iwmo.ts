import type { Kind, Message } from '../model.ts'

// The border with iWmo 3.2: names, codes and order as in the standard (XSD WMO305 and WMO307; code lists COD002, WMO020, WMO588).

const BerichtCode: Readonly<Record<Kind, string>> = { '305': '418', '307': '420' }

export type IwmoBericht = {
  Header: { BerichtCode: string; BerichtVersie: number; BerichtSubversie: number; Ontvanger: string; BerichtIdentificatie: { Identificatie: string; Dagtekening: string } }
  StartProduct?: { Product: { Categorie: string }; Begindatum: string; StatusAanlevering: number }
  StopProduct?: { Product: { Categorie: string }; Einddatum: string; RedenBeeindiging: string; StatusAanlevering: number }
}

/** First delivery; a changed one (2) is not allowed for 305 and 307. */
const StatusAanlevering = 1

/**
 * The message in the words of iWmo, without the client: whoever sends it adds bsn and name at the last moment, and our own lists never hold them.
 * `Dagtekening` is the day it was made.
 */
export function toIwmo(message: Pick<Message, 'kind' | 'municipality' | 'category' | 'happenedOn' | 'reasonCode' | 'reference'>, Dagtekening: string): IwmoBericht {
  const Product = { Categorie: message.category ?? '' }
  return {
    Header: {
      BerichtCode: BerichtCode[message.kind], BerichtVersie: 3, BerichtSubversie: 2, Ontvanger: message.municipality,
      BerichtIdentificatie: { Identificatie: message.reference, Dagtekening },
    },
    ...(message.kind === '305'
      ? { StartProduct: { Product, Begindatum: message.happenedOn, StatusAanlevering } }
      : { StopProduct: { Product, Einddatum: message.happenedOn, RedenBeeindiging: message.reasonCode ?? '', StatusAanlevering } }),
  }
}
