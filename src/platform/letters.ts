import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

let compiler: NodeCompiler | undefined

/** One letter as it is printed: plain paragraphs under a heading, with the facts in a table. */
export type Letter = {
  sender: string
  reference: string
  date: string
  to: readonly string[]
  subject: string
  sections: readonly { heading?: string; paragraphs?: readonly string[]; facts?: readonly (readonly [string, string])[] }[]
  closing: readonly string[]
}

const quote = (text: string): string => JSON.stringify(text)

const section = ({ heading, paragraphs = [], facts = [] }: Letter['sections'][number]): string => [
  heading ? `#heading(level: 2, ${quote(heading)})` : '',
  facts.length ? `#table(columns: (auto, 1fr), stroke: none, inset: (x: 0pt, y: 3pt), column-gutter: 12pt, ${facts.map(([label, value]) => `strong(${quote(label)}), ${quote(value)}`).join(', ')})` : '',
  ...paragraphs.map((text) => `#par(${quote(text)})`),
].join('\n\n')

const source = (letter: Letter): string => `
#set document(title: ${quote(letter.subject)}, author: ${quote(letter.sender)})
#set page(paper: "a4", margin: (x: 25mm, y: 25mm), numbering: "1 / 1")
#set text(lang: "nl", size: 11pt)
#set par(leading: 0.7em, spacing: 1.1em)
#strong(${quote(letter.sender)})

${letter.to.map((line) => `#${quote(line)}`).join(' \\\n')}

#table(columns: (auto, 1fr), stroke: none, inset: (x: 0pt, y: 2pt), column-gutter: 12pt, "Datum", ${quote(letter.date)}, "Kenmerk", ${quote(letter.reference)})

#heading(level: 1, ${quote(letter.subject)})

${letter.sections.map(section).join('\n\n')}

${letter.closing.map((line) => `#par(${quote(line)})`).join('\n\n')}
`

/** The letter as a tagged PDF (PDF/UA-1), made in about a millisecond. */
export function makePdf(letter: Letter): Buffer {
  compiler ??= NodeCompiler.create()
  return compiler.pdf({ mainFileContent: source(letter) }, { pdfStandard: PdfStandard.UA_1 })
}
