/** An element with a text and a class. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, text: string, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.textContent = text
  made.className = className
  return made
}

/** The same around other elements. */
export function around<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, inside: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = make(tag, '', className)
  made.append(...inside)
  return made
}
