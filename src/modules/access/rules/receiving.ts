import { normalise } from '../../../kernel/text.ts'

type Named = { kind: string; name: string }

/** Whether this organisation is the one that receives for a region: of kind `other-region`, and named after it ('Regio Ede' receives for 'Ede'). */
export const receivesFor = ({ kind, name }: Named, region: string): boolean =>
  kind === 'other-region' && normalise(name) === normalise(`regio ${region}`)
