// Letters that Unicode does not take apart into a base letter and a mark.
const UNSPLIT: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i',
}

/**
 * A name as search columns hold it: lower case, no diacritics, anything but letters and digits one space, trimmed.
 * 'Çelik-Ørsted' and 'celik orsted' become the same.
 */
export function normalise(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđðþħı]/g, (letter) => UNSPLIT[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A name as part of an address: 'Beschermd Thuis, fase 2' becomes 'beschermd-thuis-fase-2'. Empty without a-z or 0-9. */
export function slug(name: string): string {
  return normalise(name).replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
}
