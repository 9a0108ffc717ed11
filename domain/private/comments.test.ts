/** Own comments in their document. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Party, ParagraphId } from '../text/ids.ts'
import { ownComments, type Remark } from './comments.ts'

const P1 = 'p_aaaaaaaaaa' as ParagraphId
const ana = { party: 'MX' as Party, name: 'Ana' }
const luz = { party: 'MX' as Party, name: 'Luz' }
const remark = (at: number): Remark => ({
  paragraph: P1,
  anchor: [{ client: 7, clock: 3, length: 4 }],
  words: 'gran',
  by: ana,
  at,
  text: '¿No es demasiado?',
})

describe('own comments', () => {
  test('are listed by age with what they are about', () => {
    const comments = ownComments(new Y.Doc())
    comments.add('late', remark(20))
    comments.add('soon', { ...remark(10), anchor: null, words: '' })
    expect(comments.list().map(({ id, anchor }) => [id, anchor])).toEqual([
      ['soon', null],
      ['late', [{ client: 7, clock: 3, length: 4 }]],
    ])
  })

  test('are answered, closed and opened again', () => {
    const comments = ownComments(new Y.Doc())
    comments.add('c1', remark(1))
    comments.answer('c1', { by: luz, at: 2, text: 'Quedó así en la Rev.2.' })
    comments.close('c1', luz, 3)
    expect(comments.list()).toMatchObject([{ closed: { by: luz, at: 3 }, answers: [{ by: luz, text: 'Quedó así en la Rev.2.' }] }])
    comments.reopen('c1')
    expect(comments.list()).toMatchObject([{ closed: null }])
  })

  test('two answers at once are both there', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    ownComments(one).add('c1', remark(1))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    ownComments(one).answer('c1', { by: ana, at: 2, text: 'Sí.' })
    ownComments(other).answer('c1', { by: luz, at: 2, text: 'No.' })
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    expect(
      ownComments(one)
        .list()[0]
        ?.answers.map(({ text }) => text)
        .sort(),
    ).toEqual(['No.', 'Sí.'])
  })

  test('are one list until something changes, and then all who listen are told', () => {
    const comments = ownComments(new Y.Doc())
    let told = 0
    const stop = comments.subscribe(() => told++)
    comments.add('c1', remark(1))
    const before = comments.list()
    expect(comments.list()).toBe(before)
    comments.answer('c1', { by: luz, at: 2, text: 'Sí.' })
    expect(comments.list()).not.toBe(before)
    expect(told).toBe(2)
    stop()
    comments.close('c1', luz, 3)
    expect([told, comments.list()[0]?.closed]).toEqual([2, { by: luz, at: 3 }])
  })

  test('what is no comment, and no answer, is not there', () => {
    const doc = new Y.Doc()
    const comments = ownComments(doc)
    comments.add('c1', remark(1))
    doc.getMap('comments').set('odd', new Y.Map(Object.entries({ paragraph: 'nowhere' })))
    comments.answer('nowhere', { by: ana, at: 2, text: 'Sí.' })
    const entry = doc.getMap('comments').get('c1') as Y.Map<Y.Array<unknown>>
    entry.get('answers')?.push(['odd'])
    expect(comments.list()).toMatchObject([{ id: 'c1', answers: [] }])
  })
})
