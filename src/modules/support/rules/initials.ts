/** The first letter of each name with a dot: 'Mira Harmsen' becomes 'M.H.', 'Els van der Berg' 'E.B.': small words say who somebody is. */
export const initialsOf = (name: string): string =>
  name.split(/[\s-]+/).filter((part) => /^\p{Lu}/u.test(part)).map((part) => `${part.match(/^\p{Lu}/u)?.[0] ?? ''}.`).join('')
