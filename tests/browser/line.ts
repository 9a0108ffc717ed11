/** A laptop's line to the server: it can fall asleep, so that nothing passes and nobody is told, and wake up with every connection dead. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Line = {
  /** The same address, by way of this line. */
  readonly through: (url: string) => string
  /** From here on what the laptop says is not heard, and what is said to it does not arrive. */
  readonly sleep: () => void
  /** What is open is still heard, but hears nothing; nothing new is opened. */
  readonly deafen: () => void
  readonly wake: () => void
  readonly close: () => Promise<void>
}

type Pair = { readonly near: Socket; readonly far: Socket /** A page's lasting connection, no passing request. */; lasts: boolean }

export async function openLine(server: string): Promise<Line> {
  const pairs = new Set<Pair>()
  let asleep = false
  const door = createServer((near) => {
    if (asleep) return void near.destroy()
    const pair: Pair = { near, far: connect(Number(new URL(server).port), '127.0.0.1'), lasts: false }
    pairs.add(pair)
    near.once('data', (first: Buffer) => {
      pair.lasts = /upgrade: websocket/i.test(first.toString('latin1'))
    })
    near.pipe(pair.far).pipe(near)
    const end = (): void => {
      near.destroy()
      pair.far.destroy()
      pairs.delete(pair)
    }
    for (const socket of [near, pair.far]) socket.on('error', end).on('close', end)
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const { port } = door.address() as AddressInfo
  const hangUp = (): void => {
    for (const { near } of [...pairs]) near.destroy()
  }
  const deafen = (): void => {
    asleep = true
    for (const { near, far, lasts } of [...pairs]) {
      if (lasts) far.unpipe(near).resume()
      else near.destroy()
    }
  }
  return {
    through: (url) => url.replace(/:\d+/, `:${port}`),
    deafen,
    sleep: () => {
      deafen()
      for (const { near, far } of pairs) near.unpipe(far).resume()
    },
    wake: () => {
      asleep = false
      hangUp()
    },
    close: async () => {
      hangUp()
      await new Promise((resolve) => door.close(resolve))
    },
  }
}
