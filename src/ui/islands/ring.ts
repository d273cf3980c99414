import { freshRegion, onNews } from './fresh-region.ts'

/** The desk hears and sees a call: a soft tone, the title of the tab, clocks that run. Without this script the page still works. */
const plainTitle = document.title
let audio: AudioContext | undefined
let skew = 0

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** The demo's clock may run ahead of this machine: the page says what time it is there. */
function setSkew(): void {
  const now = Date.parse(document.querySelector<HTMLElement>('[data-nu]')?.dataset['nu'] ?? '')
  if (!Number.isNaN(now)) skew = now - Date.now()
}

function tick(): void {
  const now = Date.now() + skew
  for (const shown of document.querySelectorAll<HTMLElement>('[data-tot]')) shown.textContent = clock(Math.max(0, Math.round((Date.parse(shown.dataset['tot'] ?? '') - now) / 1000)))
  for (const shown of document.querySelectorAll<HTMLElement>('[data-sinds]')) shown.textContent = clock(Math.max(0, Math.round((now - Date.parse(shown.dataset['sinds'] ?? '')) / 1000)))
}

function tone(at: number, pitch: number): void {
  if (!audio) return
  const wave = audio.createOscillator()
  const volume = audio.createGain()
  wave.frequency.value = pitch
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.2, at + 0.05)
  volume.gain.linearRampToValueAtTime(0, at + 0.5)
  wave.connect(volume).connect(audio.destination)
  wave.start(at)
  wave.stop(at + 0.55)
}

function ring(): void {
  if (audio?.state !== 'running') return
  tone(audio.currentTime, 660)
  tone(audio.currentTime + 0.5, 550)
}

const rings = (): boolean => document.getElementById('live-oproepen')?.dataset['belt'] === 'ja'

/** A browser plays sound only after a press: the button asks for it, any press gives it. */
function offerSound(region: HTMLElement): void {
  const label = audio ? region.dataset['geluidAan'] : region.dataset['geluid']
  if (!label || document.getElementById('geluid')) return
  const offer = document.createElement('button')
  offer.id = 'geluid'
  offer.type = 'button'
  offer.className = 'utrecht-button utrecht-button--secondary-action'
  offer.textContent = label
  const place = region.firstElementChild ?? region
  place.prepend(offer)
}

function allowSound(): void {
  audio ??= new AudioContext()
  audio.resume().catch(() => undefined)
  const region = document.getElementById('live-oproepen')
  const offer = document.getElementById('geluid')
  if (offer && region) offer.textContent = region.dataset['geluidAan'] ?? ''
}

function settle(region: HTMLElement): void {
  setSkew()
  offerSound(region)
  document.title = rings() ? `● ${region.dataset['titel'] ?? ''} – ${plainTitle}` : plainTitle
  tick()
  if (rings()) ring()
}

const fresh = freshRegion('live-oproepen', settle)
const region = fresh.region()
if (region) settle(region)
else setSkew()
for (const press of ['pointerdown', 'keydown']) addEventListener(press, allowSound)
onNews(['ring', 'calls', 'visit', 'debrief'], (kind) => {
  fresh.refresh().catch(() => undefined)
  if (kind === 'ring' && !fresh.region()) {
    document.title = `● ${plainTitle}`
    ring()
  }
})
setInterval(tick, 1000)
setInterval(() => { if (rings()) ring() }, 4000)
