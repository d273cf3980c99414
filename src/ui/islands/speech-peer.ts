import type { Relay } from './speech-wire.ts'

// Long enough for a relay to answer; what was found by then is enough to try.
const GATHER_MS = 4000

export type Peer = { offer: () => Promise<string>; answer: (offer: string) => Promise<string>; accept: (answer: string) => Promise<void>; close: () => void }

/** All ways to this browser in one text, so that one sign to the other side is enough. */
const gathered = (link: RTCPeerConnection): Promise<void> => new Promise((resolve) => {
  const look = (): void => { if (link.iceGatheringState === 'complete') resolve() }
  link.addEventListener('icegatheringstatechange', look)
  setTimeout(resolve, GATHER_MS)
  look()
})

/**
 * The way for sound between two browsers. With a relay everything goes over it, so that neither sees the other's address; without one they try
 * only each other: no server of somebody else is ever asked.
 */
export function peerWith(relay: Relay | null, microphone: MediaStream, changed: (state: RTCPeerConnectionState) => void): Peer {
  const link = new RTCPeerConnection(relay
    ? { iceServers: [{ urls: relay.adres, username: relay.naam, credential: relay.wachtwoord }], iceTransportPolicy: 'relay' }
    : { iceServers: [] })
  const sound = new Audio()
  for (const track of microphone.getAudioTracks()) link.addTrack(track, microphone)
  link.addEventListener('track', ({ streams: [stream] }) => {
    sound.srcObject = stream ?? null
    sound.play().catch(() => undefined)
  })
  link.addEventListener('connectionstatechange', () => changed(link.connectionState))
  const whole = async (): Promise<string> => {
    await gathered(link)
    return link.localDescription?.sdp ?? ''
  }
  return {
    offer: async () => {
      await link.setLocalDescription(await link.createOffer())
      return whole()
    },
    answer: async (offer) => {
      await link.setRemoteDescription({ type: 'offer', sdp: offer })
      await link.setLocalDescription(await link.createAnswer())
      return whole()
    },
    accept: (answer) => link.setRemoteDescription({ type: 'answer', sdp: answer }),
    close: () => {
      link.close()
      sound.srcObject = null
    },
  }
}
