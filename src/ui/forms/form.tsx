import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { useWords } from '../language.ts'
import { Notice } from '../parts/small.tsx'
import { Button } from './buttons.tsx'
import { CheckField } from './choices.tsx'
import { ResentForm } from './resent.ts'
import { fieldId, type FieldError } from './state.ts'

export const HiddenToken = ({ token }: { token: string }) => <input type="hidden" name="_formulier" value={token} />

type FormProps = {
  action: string
  token: string
  /** The version of the record as it was read, so that nobody's edit is lost. */
  version?: string | number | undefined
  method?: 'post' | 'get' | undefined
  label?: string | undefined
  id?: string | undefined
  children: ComponentChildren
}

/** Somebody else changed the same: she looks first, and writes over it on purpose or not at all. */
function WriteOver({ action, version }: { action: string; version: string | number }) {
  const w = useWords()
  return (
    <Notice tone="attention">
      <p><a class="utrecht-link utrecht-link--html-a" href={action} target="_blank" rel="noopener">{w.seeWhatIsThere}</a></p>
      <CheckField name="_over" label={w.writeOver} sends={String(version)} value={undefined} />
    </Notice>
  )
}

/** What was kept is not what she wants: a form of its own, so that no key pressed in a field presses this by accident. */
function ThrowAway({ action, token }: { action: string; token: string }) {
  const w = useWords()
  return (
    <form action={action} method="post">
      <HiddenToken token={token} />
      <Button name="_weg" value="ja" tone="quiet">{w.throwAway}</Button>
    </form>
  )
}

/** A form that comes back filled in keeps the version that it was based on: an error is no look at what somebody else wrote. */
export function Form({ action, token, version, method = 'post', label, id, children }: FormProps) {
  const resent = useContext(ResentForm)
  const again = resent?.action === action ? resent : undefined
  const filled = (
    <form class="sl-form" id={id} action={action} method={method} noValidate aria-label={label}>
      {method === 'post' && <HiddenToken token={token} />}
      {version !== undefined && <input type="hidden" name="_versie" value={again?.version ?? version} />}
      {version !== undefined && again?.conflict && <WriteOver action={action} version={version} />}
      {children}
    </form>
  )
  return again?.kept ? <><ThrowAway action={action} token={token} />{filled}</> : filled
}

/** All that is wrong, on top of the page, each with the way to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const w = useWords()
  if (errors.length === 0) return null
  const filledInWrong = errors.some((error) => error.field)
  return (
    <div class="utrecht-alert utrecht-alert--error" role="alert" tabIndex={-1} autoFocus id="fouten">
      <div class="utrecht-alert__content">
        <h2 class="utrecht-heading-3">{filledInWrong ? w.wrong : w.blocked}</h2>
        <ul class="sl-errors">
          {errors.map(({ field: name, text }) => (
            <li>{name ? <a class="utrecht-link utrecht-link--html-a" href={`#${fieldId(name)}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
