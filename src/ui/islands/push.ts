/** This browser asks for push messages: it fills in the form with the address that its maker gives it. Without script, or without a key, the form is not shown. */
const frame = document.getElementById('push')
const form = document.querySelector<HTMLFormElement>('#push-formulier')
const key = frame?.dataset['sleutel']

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

function fill(subscription: PushSubscription): void {
  const { endpoint, keys } = subscription.toJSON()
  const values: Record<string, string | undefined> = { eindpunt: endpoint, p256dh: keys?.['p256dh'], auth: keys?.['auth'] }
  for (const [name, value] of Object.entries(values)) form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.setAttribute('value', value ?? '')
}

async function subscribe(): Promise<void> {
  const worker = await navigator.serviceWorker.register('/toestel-werker.js')
  await navigator.serviceWorker.ready
  fill(await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key ?? '') }))
}

if (frame && form && key && 'serviceWorker' in navigator && 'PushManager' in window) {
  frame.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    subscribe().then(() => form.submit(), () => { frame.textContent = frame.dataset['uit'] ?? '' })
  }, { capture: true })
}
