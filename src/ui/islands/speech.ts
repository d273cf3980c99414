import { onNews } from './fresh-region.ts'
import { type Peer, peerWith } from './speech-peer.ts'
import { speechView, type View } from './speech-view.ts'
import { type Seen, type Step, type Wire, wireTo } from './speech-wire.ts'

const isAllowed = async (): Promise<boolean> => (await navigator.permissions.query({ name: 'microphone' }).catch(() => undefined))?.state === 'granted'

/**
 * Talking in the browser, for who asked for help and for who has the call. Whatever goes wrong here, the call goes on: she is called back, or writes.
 * The caller says that she can (`klaar`); who has the call offers; the caller's browser answers; then sound goes from one browser to the other.
 */
class Talk {
  private microphone: MediaStream | undefined
  private peer: Peer | undefined
  private current: string | undefined
  private accepted = false
  private isOn = false
  private last: Promise<void> = Promise.resolve()
  private readonly wire: Wire
  private readonly view: View

  constructor(view: View) {
    this.view = view
    this.wire = wireTo(`/api/v1/hulpvragen/${view.callId}/${view.isCaller ? 'spraak' : 'spraak-opnemer'}`)
  }

  run(): void {
    onNews(['speech', 'call', 'calls'], this.look)
    addEventListener('beforeunload', (event) => { if (this.isOn) event.preventDefault() })
    if (!this.view.isCaller) return this.look()
    this.view.show(true)
    if (this.view.asksAtOnce) this.start()
    else this.view.say('ready', { start: this.start })
  }

  private readonly tell = (stap: Step['stap'], verbinding: string): void => void this.wire.step({ stap, verbinding }).catch(() => undefined)

  private drop(): void {
    this.peer?.close()
    this.peer = undefined
    this.current = undefined
    this.accepted = false
    this.isOn = false
  }

  private stop(): void {
    this.drop()
    for (const track of this.microphone?.getTracks() ?? []) track.stop()
    this.microphone = undefined
  }

  private readonly mute = (): boolean => {
    const [track] = this.microphone?.getAudioTracks() ?? []
    if (track) track.enabled = !track.enabled
    return track?.enabled === false
  }

  private readonly hangUp = (): void => {
    const { current } = this
    this.stop()
    this.view.say('ended', this.view.isCaller ? { start: this.start } : {})
    if (current) this.tell('opgehangen', current)
  }

  private changed(own: Peer | undefined, state: RTCPeerConnectionState): void {
    const { current } = this
    if (!own || own !== this.peer) return
    this.isOn = state === 'connected'
    if (this.isOn) {
      this.view.say('connected', { hangUp: this.hangUp, mute: this.mute })
      if (current) this.tell('verbonden', current)
    } else if (state === 'disconnected') {
      this.view.say('shaky', { hangUp: this.hangUp })
    } else if (state === 'failed') {
      this.drop()
      this.view.say('failed', this.view.isCaller ? {} : { start: this.start })
      if (current) this.tell('mislukt', current)
    }
  }

  /** A new way to the other browser, when there is a microphone. */
  private open(seen: Seen): Peer | undefined {
    if (!this.microphone) return undefined
    this.drop()
    const own = peerWith(seen.doorgeefpunt, this.microphone, (state) => this.changed(own, state))
    this.peer = own
    this.view.say('connecting', { hangUp: this.hangUp })
    return own
  }

  private async hear(): Promise<boolean> {
    if (this.microphone) return true
    this.view.say('asking')
    this.microphone = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } }).catch(() => undefined)
    if (!this.microphone) this.view.say('denied', { start: this.start })
    return this.microphone !== undefined
  }

  private async offer(): Promise<void> {
    const seen = await this.wire.see()
    const own = seen && seen.stand !== 'geen' ? this.open(seen) : undefined
    if (!own) return this.view.say('waiting')
    const after = await this.wire.step({ stap: 'aanbod', beschrijving: await own.offer() })
    if (this.peer === own) this.current = after?.verbinding ?? undefined
    this.look()
  }

  private async take(seen: Seen): Promise<void> {
    const own = this.open(seen)
    if (!own || !seen.aanbod || !seen.verbinding) return
    this.current = seen.verbinding
    await this.wire.step({ stap: 'antwoord', verbinding: seen.verbinding, beschrijving: await own.answer(seen.aanbod) })
  }

  private async begin(): Promise<void> {
    if (!(await this.hear())) return
    if (!this.view.isCaller) return this.offer()
    await this.wire.step({ stap: 'klaar' })
    this.view.say('waiting', { hangUp: this.hangUp })
    this.look()
  }

  private readonly start = (): void => {
    this.begin().catch(() => this.view.say('failed', { start: this.start }))
  }

  private async asCaller(seen: Seen): Promise<void> {
    if (!this.microphone) return
    if (seen.stand === 'aangeboden' && seen.verbinding !== this.current) return this.take(seen)
    if (seen.stand === 'klaar' && this.current) {
      this.drop()
      this.view.say('waiting', { hangUp: this.hangUp })
    } else if (seen.stand === 'geen' && this.current) {
      this.stop()
      this.view.say('ended', { start: this.start })
    }
  }

  /** The caller's browser answered the offer that runs here. */
  private isAnswered({ stand, verbinding }: Seen): boolean {
    return stand === 'beantwoord' && verbinding === this.current && !this.accepted
  }

  /** The caller can talk, and nothing runs here; or what ran here is over. */
  private async beReady(): Promise<void> {
    const again = this.current !== undefined
    this.drop()
    this.view.say(again ? 'failed' : 'ready', { start: this.start })
    if (!again && (await isAllowed())) this.start()
  }

  private async asDesk(seen: Seen): Promise<void> {
    const said = this.view.saying()
    this.view.show(seen.stand !== 'geen' || said !== undefined)
    if (this.isAnswered(seen)) {
      this.accepted = true
      await this.peer?.accept(seen.antwoord ?? '')
    } else if (seen.stand === 'geen' && this.current) {
      this.stop()
      this.view.say('ended')
    } else if (seen.stand === 'klaar' && (this.current || !said || said === 'ended')) await this.beReady()
  }

  private async lookOnce(): Promise<void> {
    const seen = await this.wire.see()
    if (seen?.oproep === 'afgerond') {
      this.stop()
      this.view.say('over')
    } else if (seen) await (this.view.isCaller ? this.asCaller(seen) : this.asDesk(seen))
  }

  private readonly look = (): void => {
    this.last = this.last.then(() => this.lookOnce()).catch(() => undefined)
  }
}

const frame = document.getElementById('spraak')
if (frame && 'mediaDevices' in navigator && 'RTCPeerConnection' in window) new Talk(speechView(frame)).run()
