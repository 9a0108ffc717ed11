/** Comments that come back in Word, in a real browser: the secretariat hands a file in for a delegation, sees what was understood, and confirms. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { by, paragraph, part, run, wordFile } from '../../domain/files/docx/word.fixture.ts'
import { declarationOf, notationOf, sectionWords, openStage, pictureOf, type Stage } from './stage.ts'

const LINES = [
  'Se comprometieron a elaborar un directorio regional de oficinas consulares.',
  'Invitaron a los observadores a acompañar la capacitación.',
  'Reconocieron el trabajo de los puertos de la región.',
  'Acordaron reunirse cada año en la sede de la Presidencia.',
]
const [DIRECTORY = '', OBSERVERS = '', PORTS = '', MEETING = ''] = LINES

let stage: Stage
let office: Page

beforeAll(async () => {
  stage = await openStage({ text: declarationOf(LINES) })
  office = await stage.sit('secretariat')
})
afterAll(() => stage.close())

const ins = (text: string, author = 'Ana Pérez'): string => `<w:ins ${by(author)}>${run(text)}</w:ins>`
const del = (text: string, author = 'Ana Pérez'): string => `<w:del ${by(author)}>${run(text).replaceAll('w:t', 'w:delText')}</w:del>`
const marked = (kind: 'ins' | 'del'): string => `<w:rPr><w:${kind} ${by('Ana Pérez')}/></w:rPr>`

function sentBack(): Buffer {
  const body = [
    paragraph('Ministerio de Relaciones Exteriores. Nota de remisión.'),
    paragraph(
      run('Se comprometieron a ') + del('elaborar') + ins('publicar') + run(DIRECTORY.slice('Se comprometieron a elaborar'.length)),
    ),
    paragraph(`${run(OBSERVERS)}<w:r><w:drawing/></w:r>`),
    paragraph(ins('Saludaron a las comunidades de la costa.'), marked('ins')),
    paragraph(del(PORTS), marked('del')),
    paragraph(`<w:commentRangeStart w:id="1"/>${run(MEETING)}<w:commentRangeEnd w:id="1"/>${ins(' A propuesta de otros.', 'Guatemala')}`),
    paragraph(`${run('Anexo ajeno al texto')}${ins(' con añadidos.')}`),
  ]
  const comments = part('comments', `<w:comment w:id="1" w:author="Ana Pérez"><w:p>${run('¿Cada año, sin excepción?')}</w:p></w:comment>`)
  return Buffer.from(wordFile({ body: body.join(''), others: { 'word/comments.xml': comments } }))
}

const choose = async (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('.import-drop input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

test('the secretariat sees what was understood, leaves something out, and tables the rest for the delegation', async () => {
  await office.getByRole('button', { name: 'Más', exact: true }).first().click()
  await office.getByRole('menuitem', { name: 'Importar comentarios…' }).click()
  await office.getByLabel('Delegación que envió el archivo').selectOption('MX')
  await choose(office, 'comentarios MX.docx', sentBack())
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Presentar 3 propuestas y 1 comentario de México$/ }).waitFor()
  await office.screenshot({ path: pictureOf('imports-preview') })
  expect(await dialog.locator('.import-not').innerText()).toMatch(/1 imagen/)
  expect(await dialog.locator('.import-not').innerText()).toContain('Anexo ajeno al texto con añadidos.')
  expect(await dialog.getByLabel(/^Guatemala · 1 cambio · es Guatemala$/).isChecked()).toBe(false)
  await dialog.getByLabel(/Párrafo nuevo · tras/).uncheck()
  await dialog.getByRole('button', { name: /^Presentar 2 propuestas y 1 comentario de México$/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => notationOf(office, 'C1')).toContain(`Se comprometieron a [MX-elaborar][MX+publicar] un directorio`)
  expect(await notationOf(office, 'C3')).toBe(`[MX-${PORTS}]`)
  expect(await office.locator('.ProseMirror').innerText()).not.toContain('Saludaron')
  expect(stage.complaints).toEqual([])
})

test('what cannot be read is said, and nothing is changed', async () => {
  const before = await sectionWords(office, 'commitments')
  await office.getByRole('button', { name: 'Más', exact: true }).first().click()
  await office.getByRole('menuitem', { name: 'Importar comentarios…' }).click()
  await office.getByLabel('Delegación que envió el archivo').selectOption('GT')
  await choose(office, 'roto.docx', sentBack().subarray(0, 400))
  await office.getByRole('alert').filter({ hasText: 'dañado' }).waitFor()
  await office.keyboard.press('Escape')
  expect(await sectionWords(office, 'commitments')).toEqual(before)
})
