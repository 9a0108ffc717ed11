/** The film of a document: moments where people paused and acts were done, its end the text as it stands, and no withdrawn word in any frame of others. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentOf, paragraphsOf } from '../text/document.ts'
import type { Party } from '../text/ids.ts'
import { delKey } from '../text/schema.ts'
import { splitParagraph } from '../text/structure.ts'
import type { Carried } from '../text/structure.ts'
import { type LoggedOrigin, type LoggedRow, openFilm, PAUSE_MS, sceneOf, scenesOf } from './film.ts'
import { framesOf } from './framing.ts'
import { settleParagraph } from '../proposals/settle.ts'

const MX = 'MX' as Party
const GT = 'GT' as Party

/** A document whose every transaction is a row of a log. */
function aLog() {
  const doc = new Y.Doc()
  const rows: LoggedRow[] = []
  const carried: Carried[] = []
  let now = 1_000_000
  doc.on('update', (bytes: Uint8Array, origin: LoggedOrigin) => {
    rows.push({ seq: rows.length + 1, origin: { ...origin, at: now }, bytes })
  })
  const act = (name: string, change: () => void): void => doc.transact(change, { kind: 'act', act: name })
  act('make', () => {
    const section = new Y.XmlElement('section')
    section.setAttribute('id', 's_uno0000000')
    section.setAttribute('kind', 'commitments')
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.setAttribute('id', 'p_p100000000')
    paragraph.insert(0, [new Y.XmlText('Fortalecer la red.')])
    section.insert(0, [paragraph])
    fragmentOf(doc).insert(0, [section])
  })
  const paragraph = () => {
    const [first] = paragraphsOf(fragmentOf(doc))
    if (first === undefined) throw new Error('there is a paragraph')
    return first
  }
  return {
    doc,
    rows,
    paragraph,
    act,
    later: (ms: number) => (now += ms),
    by: (party: Party, change: (text: Y.XmlText) => void) =>
      doc.transact(() => change(paragraph().text as Y.XmlText), { kind: 'seat', party }),
    split: (offset: number) =>
      act('split-paragraph', () => {
        carried.push(...splitParagraph(paragraph(), offset, 'p_p200000000' as never))
      }),
    film: () => {
      const film = openFilm()
      film.feed(rows, new Map(rows.flatMap(({ seq, origin }) => (origin.kind === 'act' ? [[seq, origin.at ?? 0]] : []))), carried)
      return film
    },
  }
}

type Log = ReturnType<typeof aLog>
const shown = (log: Log, viewer: Party | null): string => {
  const film = log.film()
  const seqs = film.changes.map(({ moment }) => moment.seq)
  return JSON.stringify(framesOf(film, seqs, viewer))
}
const inserts = (party: Party, at: number, words: string) => (text: Y.XmlText) => text.insert(at, words, { ins: { by: party } })

describe('moments', () => {
  test('are where nobody typed for two seconds, and where an act was done; the log of before times were kept has acts alone', () => {
    const log = aLog()
    log.later(PAUSE_MS)
    log.by(MX, inserts(MX, 0, 'a'))
    log.later(PAUSE_MS - 1)
    log.by(MX, inserts(MX, 1, 'b'))
    log.later(PAUSE_MS)
    log.by(GT, inserts(GT, 0, 'c'))
    log.act('accept', () => settleParagraph(log.paragraph(), [{ by: MX, hunk: null, decision: 'accept' }]))
    const moments = log.film().changes.map(({ moment }) => `${moment.seq} ${moment.kind} ${moment.parties.join()}`)
    expect(moments).toEqual(['1 act ', '3 pause MX', '5 act GT'])
  })
})

describe('withdrawn words', () => {
  test('are in no frame but those of the party that withdrew them; refused ones are in everyone’s', () => {
    const log = aLog()
    log.by(MX, inserts(MX, 0, 'secreto'))
    log.later(PAUSE_MS)
    log.by(MX, (text) => text.delete(0, 'secreto'.length))
    log.later(PAUSE_MS)
    log.by(GT, inserts(GT, 0, 'abierto'))
    log.later(PAUSE_MS)
    log.act('reject', () => settleParagraph(log.paragraph(), [{ by: GT, hunk: null, decision: 'reject' }]))
    expect([shown(log, GT).includes('secreto'), shown(log, null).includes('secreto')]).toEqual([false, false])
    expect(shown(log, MX)).toContain('secreto')
    expect(shown(log, null)).toContain('abierto')
  })

  test('are not found in the paragraph from which a split had carried them before', () => {
    const log = aLog()
    log.by(MX, inserts(MX, 14, 'secreto '))
    log.later(PAUSE_MS)
    log.split(11)
    expect(shown(log, GT)).toContain('secreto')
    log.doc.transact(() => paragraphsOf(fragmentOf(log.doc))[1]?.text?.delete(3, 'secreto '.length), { kind: 'seat', party: MX })
    expect(shown(log, GT)).not.toContain('secreto')
  })

  test('a strike that was taken back is not shown to others as a strike', () => {
    const log = aLog()
    log.by(MX, (text) => text.format(0, 10, { [delKey(MX)]: { by: MX } }))
    log.later(PAUSE_MS)
    expect(shown(log, GT)).toContain('"dels":["MX"]')
    log.by(MX, (text) => text.format(0, 10, { [delKey(MX)]: null }))
    expect(shown(log, GT)).not.toContain('"dels":["MX"]')
    expect(shown(log, MX)).toContain('"dels":["MX"]')
  })
})

const step = fc.record({
  who: fc.constantFrom(MX, GT),
  what: fc.constantFrom('write', 'write', 'take back', 'accept', 'reject'),
  pause: fc.boolean(),
})

test('whatever is written, taken back and settled: the end is the text as it stands, and no word taken back is in another’s frame', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25, size: 'max' }), (steps) => {
      const log = aLog()
      const takenBack: { word: string; of: Party }[] = []
      const pending = new Map<Party, string[]>([
        [MX, []],
        [GT, []],
      ])
      steps.forEach(({ who, what, pause }, i) => {
        const own = pending.get(who) ?? []
        if (what === 'write') {
          log.by(who, inserts(who, 0, `w${i}${who};`))
          own.push(`w${i}${who};`)
        } else if (what === 'take back') {
          const word = own.pop()
          const at = word === undefined ? -1 : plain(log).indexOf(word)
          if (word !== undefined && at >= 0) {
            log.by(who, (text) => text.delete(at, word.length))
            takenBack.push({ word, of: who })
          }
        } else if (own.length > 0) {
          log.act(what, () => settleParagraph(log.paragraph(), [{ by: who, hunk: null, decision: what }]))
          pending.set(who, [])
        }
        if (pause) log.later(PAUSE_MS)
      })
      const film = log.film()
      const last = [...scenesOf(film.changes)].at(-1)?.scene
      expect([...(last?.stills.values() ?? [])]).toEqual([...sceneOf(log.doc).stills.values()])
      for (const { word, of } of takenBack) expect(shown(log, of === MX ? GT : MX)).not.toContain(word)
    }),
    { numRuns: 60 },
  )
})

const plain = (log: Log): string =>
  ((log.paragraph().text as Y.XmlText).toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
