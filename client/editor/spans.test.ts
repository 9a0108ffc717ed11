// @vitest-environment happy-dom
import { Schema } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedSpans } from './spans.ts'

const schema = new Schema({ nodes: { doc: { content: 'paragraph*' }, paragraph: { content: 'text*' }, text: {} } })
const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])

const textOf = (doc: Transaction['doc'], from: number, to: number): string => doc.textBetween(from, to, '/')

test('steps that touch are one stretch, steps apart are several', () => {
  const { tr } = EditorState.create({ doc: schema.node('doc', null, [paragraph('abcdef')]) })
  tr.insertText('x', 2).insertText('y', 3).delete(6, 7)
  expect(changedSpans(tr)).toEqual([
    { from: 2, to: 2, newFrom: 2, newTo: 4 },
    { from: 4, to: 5, newFrom: 6, newTo: 6 },
  ])
})

test('for any steps, the stretches in order with what lies between them give the old and the new document', () => {
  const step = fc.record({ at: fc.nat(1000), length: fc.nat(5), text: fc.string({ maxLength: 3 }), splits: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 3 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      (texts, steps) => {
        const { tr } = EditorState.create({ doc: schema.node('doc', null, texts.map(paragraph)) })
        for (const { at, length, text, splits } of steps) {
          const $pos = tr.doc.resolve(1 + (at % Math.max(1, tr.doc.content.size - 1)))
          if (!$pos.parent.isTextblock) continue
          if (splits) tr.split($pos.pos)
          else tr.insertText(text, $pos.pos, Math.min($pos.end(), $pos.pos + length))
        }
        let [old, now] = [0, 0]
        for (const span of changedSpans(tr)) {
          expect(span.from - old).toBe(span.newFrom - now)
          expect(textOf(tr.before, old, span.from)).toBe(textOf(tr.doc, now, span.newFrom))
          old = span.to
          now = span.newTo
        }
        expect(tr.before.content.size - old).toBe(tr.doc.content.size - now)
        expect(textOf(tr.before, old, tr.before.content.size)).toBe(textOf(tr.doc, now, tr.doc.content.size))
      },
    ),
  )
})
