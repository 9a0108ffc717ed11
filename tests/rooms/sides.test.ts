// @vitest-environment happy-dom
/** Translators' pages and the server: words of a side that could not enter are written again, or kept where their person sees them. */
import { afterEach, expect, test } from 'vitest'
import type { Editor } from '@tiptap/core'
import { createSideEditor } from '../../client/editor/side-editor.ts'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { caret, typeAtOnce } from './hands.ts'
import { type LiveRoom, type LiveSeat, openLiveRoom } from './live.ts'

const TEXT = `XXX CONFERENCIA REGIONAL
DECLARACIÓN

Las Viceministras y los Viceministros,

Reiteraron su voluntad de que toda persona encuentre información clara.
Destacaron la utilidad de los talleres conjuntos.
Se comprometieron a elaborar un directorio regional de oficinas.
`

let room: LiveRoom | null = null
const editors: Editor[] = []
afterEach(async () => {
  for (const editor of editors.splice(0)) editor.destroy()
  await room?.stop()
  room = null
})

async function withTranslator() {
  room = await openLiveRoom(TEXT)
  const chair = await room.seat('chair')
  await chair.act({ type: 'set-languages', authentic: ['en'], courtesy: [] })
  await chair.act({ type: 'give-language-pen', seat: 'service', languages: ['en'] })
  return { chair, translator: await room.seat('service') }
}

/** An editor on what the seat's page now has. */
function sideOf(seat: LiveSeat): Editor {
  const editor = createSideEditor({ fragment: fragmentOf(seat.doc(), 'en'), onTooLong: () => undefined })
  editor.setEditable(true, false)
  editors.push(editor)
  return editor
}

function write(seat: LiveSeat, paragraph: number, words: string): void {
  const editor = sideOf(seat)
  caret(editor, paragraph, -1)
  typeAtOnce(editor, words)
}

const wordsIn = (seat: LiveSeat): string[] =>
  paragraphsOf(fragmentOf(seat.doc(), 'en')).map(({ text }) =>
    text === null
      ? ''
      : readChars(text)
          .map((run) => run.text)
          .join(''),
  )
const keptBy = ({ session }: LiveSeat) => {
  const state = session.state()
  return state.kind === 'in' || state.kind === 'out'
    ? state.kept.map(({ unsent, code }) => ({ code, words: 'text' in unsent ? unsent.text : '' }))
    : []
}

test('words typed while the line was down are in the paragraph, wherever it was moved to meanwhile', async () => {
  const { chair, translator } = await withTranslator()
  write(translator, 4, 'Highlighted the workshops')
  await translator.saved()
  await chair.act({ type: 'open-direct-writing' })
  const [, , , first, second] = chair.text().paragraphs
  const comeBack = translator.goDown()
  write(translator, 4, ' and the directory')
  expect(await chair.act({ type: 'move-paragraph', paragraph: first?.id, section: second?.section, after: second?.id })).toMatchObject({
    status: 200,
  })
  comeBack()
  await expect.poll(() => wordsIn(chair)).toContain('Highlighted the workshops and the directory')
  await translator.saved()
  expect(wordsIn(translator)).toEqual(wordsIn(chair))
  expect(keptBy(translator)).toEqual([])
})

test('words on their way when their own paragraph is moved are written again where it now stands', async () => {
  const { chair, translator } = await withTranslator()
  await chair.act({ type: 'open-direct-writing' })
  const [, , , first, second] = chair.text().paragraphs
  const comeBack = translator.goDown()
  write(translator, 4, 'Highlighted')
  expect(await chair.act({ type: 'move-paragraph', paragraph: second?.id, section: first?.section })).toMatchObject({
    status: 200,
  })
  comeBack()
  await expect.poll(() => wordsIn(chair).filter((words) => words === 'Highlighted')).toHaveLength(1)
  await translator.saved()
  expect(wordsIn(translator)).toEqual(wordsIn(chair))
  expect(keptBy(translator)).toEqual([])
})

test('words of a paragraph that is gone, and words for which the pen was taken away, are kept and told', async () => {
  const { chair, translator } = await withTranslator()
  await chair.act({ type: 'open-direct-writing' })
  const second = chair.text().paragraphs[4]
  const comeBack = translator.goDown()
  write(translator, 4, 'Highlighted')
  expect(await chair.act({ type: 'remove-paragraph', paragraph: second?.id })).toMatchObject({ status: 200 })
  comeBack()
  await expect.poll(() => keptBy(translator)).toEqual([{ code: 'paragraph.gone', words: 'Highlighted' }])
  await translator.saved()
  const comeBackAgain = translator.goDown()
  write(translator, 3, 'Reaffirmed')
  await chair.act({ type: 'give-language-pen', seat: 'service', languages: [] })
  comeBackAgain()
  await expect.poll(() => keptBy(translator).map(({ words }) => words), { timeout: 10_000 }).toEqual(['Highlighted', 'Reaffirmed'])
  expect(wordsIn(chair).join('')).toBe('')
})
