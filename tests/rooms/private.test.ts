/** The line of a delegation's page to its private stream, on a real server. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { textOfDraft } from '../../domain/private/drafts.ts'
import { startWire, type Wire } from '../wire/harness.ts'
import { begin, openPrivatePage, type PrivatePage } from './private-lines.ts'

const OURS = 'delegation:MX'

let wire: Wire
let pages: PrivatePage[]
beforeEach(async () => {
  wire = await startWire({ delegations: 11 })
  pages = []
})
afterEach(async () => {
  for (const page of pages) page.session.destroy()
  await wire.stop()
})

async function page(seat: string, stream: string, shelf?: Map<string, string>): Promise<PrivatePage> {
  const opened = await openPrivatePage(wire, { seat, stream, ...(shelf === undefined ? {} : { shelf }) })
  pages.push(opened)
  return opened
}

const isIn = (of: PrivatePage): Promise<void> => expect.poll(of.kind).toBe('in')
const isSaved = (of: PrivatePage): Promise<void> => expect.poll(of.saved).toBe('saved')

function type(of: PrivatePage, id: string, words: string): void {
  const block = textOfDraft(of.doc(), id)?.get(0) as Y.XmlElement | undefined
  const text = block?.get(0) as Y.XmlText
  text.insert(text.length, words)
}

describe('a delegation’s private stream', () => {
  test('[I5] two of its persons write one draft together; a seat of another delegation gets nothing', async () => {
    const [ana, luz, gt] = [await page('mx-1', OURS), await page('mx-2', OURS), await page('gt-1', OURS)]
    await isIn(ana)
    await isIn(luz)
    begin(ana, 'd1', 'El río crece')
    await expect.poll(luz.texts).toEqual(['El río crece'])
    type(luz, 'd1', ' siempre')
    await expect.poll(ana.texts).toEqual(['El río crece siempre'])
    await isSaved(ana)
    expect(gt.session.state()).toEqual({ kind: 'out', code: 'stream.not-yours' })
  })

  test('stays open when the sitting closes', async () => {
    const ana = await page('mx-1', OURS)
    await isIn(ana)
    begin(ana, 'd1', 'El río crece')
    await isSaved(ana)
    expect(await wire.act('chair', { type: 'close-sitting' })).toMatchObject({ status: 200 })
    type(ana, 'd1', ' aún')
    await isSaved(ana)
    const luz = await page('mx-2', OURS)
    await expect.poll(luz.texts).toEqual(['El río crece aún'])
  })

  test('[I1] words written without a line are sent when it is back', async () => {
    const [ana, luz] = [await page('mx-1', OURS), await page('mx-2', OURS)]
    await isIn(ana)
    begin(ana, 'd1', 'El río crece')
    await expect.poll(luz.texts).toEqual(['El río crece'])
    ana.cut()
    await expect.poll(ana.saved).not.toBe('saving')
    type(ana, 'd1', ' sin línea')
    type(luz, 'd1', ' con ella')
    await expect.poll(ana.saved).toBe('offline')
    ana.mend()
    await isSaved(ana)
    for (const words of ['sin línea', 'con ella']) await expect.poll(() => luz.texts().join()).toContain(words)
    expect(ana.texts()).toEqual(luz.texts())
  })

  test('a page that goes with unsent words finds them again, sealed, and leaves nothing once they are saved', async () => {
    const ana = await page('mx-1', OURS)
    await isIn(ana)
    begin(ana, 'd1', 'El río crece')
    await isSaved(ana)
    expect(ana.shelf.size).toBe(0)
    ana.cut()
    type(ana, 'd1', ' zafiro')
    ana.session.writeDown()
    ana.vanish()
    const [kept] = [...ana.shelf]
    expect(kept?.join()).toMatch(/^declaro\/rehearsal\/private\/delegation:MX\/1\/mx-1\/one,[0-9a-f]+$/)
    expect(Buffer.from(kept?.[1] ?? '', 'hex').includes('zafiro')).toBe(false)
    const again = await page('mx-1', OURS, new Map(ana.shelf))
    await expect.poll(again.texts).toEqual(['El río crece zafiro'])
    await isSaved(again)
    expect(again.shelf.size).toBe(0)
  })

  test('what was erased does not come back with a page that was away', async () => {
    const [ana, luz] = [await page('mx-1', OURS), await page('mx-2', OURS)]
    await isIn(ana)
    begin(ana, 'd1', 'El río crece')
    await expect.poll(luz.texts).toEqual(['El río crece'])
    luz.cut()
    type(luz, 'd1', ' de nuevo')
    expect(await wire.act('mx-1', { type: 'erase-private', stream: OURS })).toMatchObject({ status: 200 })
    await expect.poll(() => ana.kind() === 'in' && ana.texts().length === 0).toBe(true)
    luz.mend()
    await expect.poll(luz.saved).toBe('saved')
    expect(luz.texts()).toEqual([])
    expect(luz.shelf.size).toBe(0)
    begin(ana, 'd2', 'Otra vez')
    await expect.poll(luz.texts).toEqual(['Otra vez'])
  })

  test('a seat that is no longer valid is out, and its copy is destroyed', async () => {
    const ana = await page('mx-1', OURS)
    await isIn(ana)
    begin(ana, 'd1', 'El río crece')
    await isSaved(ana)
    const doc = ana.doc()
    expect(await wire.act('secretariat', { type: 'revoke-seat', seat: 'mx-1' })).toMatchObject({ status: 200 })
    await expect.poll(ana.kind).toBe('out')
    expect(doc.isDestroyed).toBe(true)
  })

  test('a contact group’s drafts reach its members, who learn of the group on their own line', async () => {
    const [mx, gt, ca] = [await page('mx-1', OURS), await page('gt-1', 'delegation:GT'), await page('ca-1', 'delegation:CA')]
    for (const each of [mx, gt, ca]) await isIn(each)
    const formed = await wire.act('mx-1', { type: 'form-group', title: 'Plazos', members: ['GT'] })
    expect(formed.status).toBe(200)
    const stream = `group:${String(formed.body.group)}`
    const streamsOf = (of: PrivatePage): readonly string[] => {
      const state = of.session.state()
      return state.kind === 'in' ? state.streams.map((each) => each.stream) : []
    }
    for (const each of [mx, gt]) await expect.poll(() => streamsOf(each)).toContain(stream)
    expect(streamsOf(ca)).toEqual(['delegation:CA'])
    const [one, other] = [await page('mx-1', stream), await page('gt-1', stream)]
    await isIn(one)
    begin(one, 'd1', 'El río crece')
    await expect.poll(other.texts).toEqual(['El río crece'])
    expect(await wire.act('gt-1', { type: 'leave-group', group: formed.body.group })).toMatchObject({ status: 200 })
    await expect.poll(other.kind).toBe('out')
  })
})
