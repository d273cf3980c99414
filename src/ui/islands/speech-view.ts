type Said = 'ready' | 'asking' | 'waiting' | 'connecting' | 'connected' | 'shaky' | 'failed' | 'denied' | 'ended' | 'over'
type Words = Record<Said | 'start' | 'hangUp' | 'mute' | 'unmute', string>

export type Acts = { start?: () => void; hangUp?: () => void; mute?: () => boolean }
export type View = { frame: HTMLElement; callId: string; isCaller: boolean; asksAtOnce: boolean; say: (said: Said, acts?: Acts) => void; show: (visible: boolean) => void; saying: () => string | undefined }

function button(text: string, tone: string, press: (own: HTMLButtonElement) => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = `utrecht-button sl-large ${tone}`
  made.textContent = text
  made.addEventListener('click', () => press(made))
  return made
}

/** The card in which two people find each other: how it stands in one sentence, and what she can press. Its sentences come with the page. */
export function speechView(frame: HTMLElement): View {
  const words = JSON.parse(frame.dataset['woorden'] ?? '{}') as Words
  const standing = frame.querySelector('#spraak-stand')
  const buttons = frame.querySelector('#spraak-knoppen')
  const made = ({ start, hangUp, mute }: Acts): HTMLButtonElement[] => [
    ...(start ? [button(words.start, 'utrecht-button--primary-action utrecht-button--ready', start)] : []),
    ...(hangUp ? [button(words.hangUp, 'utrecht-button--primary-action utrecht-button--danger', hangUp)] : []),
    ...(mute ? [button(words.mute, 'utrecht-button--secondary-action', (own) => { own.textContent = mute() ? words.unmute : words.mute })] : []),
  ]
  return {
    frame, callId: frame.dataset['oproep'] ?? '', isCaller: frame.dataset['kant'] === 'beller', asksAtOnce: frame.dataset['vraagt'] === 'meteen',
    say: (said, acts = {}) => {
      frame.dataset['stand'] = said
      if (standing) standing.textContent = words[said]
      buttons?.replaceChildren(...made(acts))
    },
    show: (visible) => { frame.hidden = !visible },
    saying: () => frame.dataset['stand'],
  }
}
