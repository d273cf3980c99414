import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { productColour } from '../products.ts'
import { words, type Lang } from '../words.ts'

export type ContinuumGroup = {
  title: string
  /** In one's own home. */
  atHome?: boolean | undefined
  items: { code: string; label: string; text: ComponentChildren; href?: string | undefined }[]
}

/** The forms of support in their groups. The picture is a list by itself, so that it reads well at every width and aloud. */
export function ContinuumPicture({ groups, lang = 'nl' }: { groups: ContinuumGroup[]; lang?: Lang | undefined }) {
  return (
    <div class="sl-continuum">
      <ul class="sl-continuum__groups">
        {groups.map(({ title, atHome, items }) => (
          <li class={classes('sl-continuum__group', atHome && 'sl-continuum__group--home', `sl-continuum__group--${items.length}`)}>
            <p class="sl-continuum__title">{title}</p>
            <ul class="sl-continuum__forms">
              {items.map(({ code, label, text, href }) => (
                <li class={classes('sl-continuum__form', `sl-edge-${productColour(code) ?? 'plain'}`)}>
                  <strong>{href ? <a class="utrecht-link utrecht-link--html-a" href={href}>{label}</a> : label}</strong>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p class="sl-continuum__moves">{words[lang].movesAlong}</p>
    </div>
  )
}
