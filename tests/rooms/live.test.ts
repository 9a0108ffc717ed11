// @vitest-environment happy-dom
/** Three delegations at once in a real room. */
import { afterEach, expect, test } from 'vitest'
import { caret, type as typeKeys } from './hands.ts'
import { type LiveRoom, openLiveRoom } from './live.ts'

const TEXT = `XXX CONFERENCIA REGIONAL
DECLARACIÓN

La Conferencia se realizó en la ciudad de Puerto Aurora.
Las Viceministras y los Viceministros,

Reiteraron su voluntad de que toda persona encuentre información clara.
Destacaron la utilidad de los talleres conjuntos.
Se comprometieron a elaborar un directorio regional de oficinas.
`

let room: LiveRoom | null = null
afterEach(async () => {
  await room?.stop()
  room = null
})

test('what one delegation types is its proposal on the other screens, and the chair accepts it', async () => {
  room = await openLiveRoom(TEXT)
  const [mx, ca, chair] = [await room.seat('do-1'), await room.seat('ca-1'), await room.seat('chair')]
  caret(mx.editor(), 4, 10)
  typeKeys(mx.editor(), ' firmemente')
  await mx.saved()
  const seen = () => ca.text().paragraphs[4]
  const proposed = (of: typeof ca) => of.text().paragraphs[4]?.proposals[0]
  for (const other of [ca, chair]) await expect.poll(() => proposed(other)?.hunks.map(({ added }) => added)).toEqual([' firmemente'])
  const proposal = proposed(chair)
  expect(proposal?.by).toBe('DO')
  const answer = await chair.act({ type: 'accept', paragraph: seen()?.id, by: 'DO', seen: proposal?.seen })
  expect(answer).toMatchObject({ status: 200 })
  await expect.poll(() => seen()?.proposals.length).toBe(0)
  expect(
    seen()
      ?.runs.map((run) => run.text)
      .join(''),
  ).toContain('Reiteraron firmemente su')
})
