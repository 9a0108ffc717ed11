/** The room in a real browser: chair, Mexico and Guatemala in one profile. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { act, caretAtEnd, openStage, paragraph, pictureOf, saved, selectParagraph, type Stage, started, wordsOf } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page
let gt: Page

beforeAll(async () => {
  mkdirSync(dirname(pictureOf('x')), { recursive: true })
  stage = await openStage()
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
  gt = await stage.sit('gt-1')
})
afterAll(async () => {
  await stage.close()
})

describe('three seats in one browser', () => {
  test('what Mexico types is Mexico’s proposal on the other screens', async () => {
    await caretAtEnd(mx, 'C1')
    await mx.keyboard.type(' y en lenguas indígenas')
    await saved(mx)
    await paragraph(gt, 'C1').locator('ins[data-by="MX"]').waitFor()
    await paragraph(chair, 'C1').locator('ins[data-by="MX"]').waitFor()
    expect(await paragraph(gt, 'C1').locator('ins[data-by="MX"]').textContent()).toContain('y en lenguas indígenas')
  })

  test('striking and replacing leaves the words in place, struck', async () => {
    const before = await wordsOf(gt, 'C2')
    await selectParagraph(gt, 'C2')
    await gt.keyboard.type('Otra redacción.')
    await saved(gt)
    await paragraph(mx, 'C2').locator('del[data-by="GT"]').first().waitFor()
    expect(await wordsOf(mx, 'C2')).toContain(before)
    expect(await paragraph(mx, 'C2').locator('ins[data-by="GT"]').textContent()).toContain('Otra redacción.')
  })

  test('the pen writes on behalf of a delegation with one key, and the delegation sees it as its own', async () => {
    await caretAtEnd(chair, 'C3')
    await chair.keyboard.press('F2')
    await chair.locator('input[placeholder="Código o nombre"]:focus').waitFor()
    await chair.keyboard.type('HN')
    await chair.keyboard.press('Enter')
    await chair.locator('.voice[data-by="HN"]').waitFor()
    await caretAtEnd(chair, 'C3')
    await chair.keyboard.type(' de inmediato')
    await saved(chair)
    await paragraph(mx, 'C3').locator('ins[data-by="HN"]').waitFor()
    expect(await paragraph(mx, 'C3').locator('ins[data-by="HN"]').textContent()).toContain('de inmediato')
    await chair.screenshot({ path: pictureOf('room-chair') })
    await mx.bringToFront()
    await mx.screenshot({ path: pictureOf('room-delegation') })
  })

  test('the chair accepts a proposal from the desk of the paragraph', async () => {
    await paragraph(chair, 'C1').click()
    await chair.locator('.card[data-by="MX"]').getByRole('button', { name: 'Incorporar', exact: true }).click()
    await expect.poll(() => paragraph(mx, 'C1').locator('ins').count()).toBe(0)
    expect(await wordsOf(mx, 'C1')).toContain('y en lenguas indígenas')
  })

  test('an agreed paragraph takes no more words, and says so in the dock', async () => {
    await paragraph(chair, 'C1').click()
    await chair.getByText('Acordado', { exact: true }).last().click()
    await paragraph(mx, 'C1').and(mx.locator('.is-agreed')).waitFor()
    const before = await wordsOf(mx, 'C1')
    await caretAtEnd(mx, 'C1')
    await mx.keyboard.type('nada')
    await mx.getByText('C1 está acordado').waitFor()
    expect(await wordsOf(mx, 'C1')).toBe(before)
  })

  test('paste from Word brings neither struck words nor list numbers nor forged marks', async () => {
    await caretAtEnd(mx, 'C4')
    await mx.evaluate(() => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        '<p class="MsoListParagraph"><!--[if !supportLists]--><span style="mso-list:Ignore">1.&nbsp;&nbsp;</span><!--[endif]--> pegado <del>muerto</del><ins data-by="GT">vivo</ins></p>',
      )
      data.setData('text/plain', 'pegado vivo')
      document
        .querySelector('.ProseMirror')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await saved(mx)
    const words = await wordsOf(mx, 'C4')
    expect(words).toContain('pegado')
    expect(words).not.toContain('muerto')
    expect(words).not.toContain('1.')
    expect(await paragraph(mx, 'C4').locator('ins[data-by="GT"]').count()).toBe(0)
  })

  test('words that arrive above the reader do not move the line that is being read', async () => {
    await mx.bringToFront()
    await paragraph(mx, 'D1').evaluate((element) => element.scrollIntoView({ block: 'start' }))
    const line = (): Promise<number> => paragraph(mx, 'D1').evaluate((element) => element.getBoundingClientRect().top)
    const before = await line()
    await caretAtEnd(gt, 'C2')
    await gt.keyboard.insertText(
      ' y de que cada delegación informe de ello por escrito a las demás con la antelación que permita responder'.repeat(3),
    )
    await saved(gt)
    await expect.poll(() => wordsOf(mx, 'C2')).toContain('permita responder')
    await mx.bringToFront()
    expect(Math.abs((await line()) - before)).toBeLessThan(2)
  })

  test('a page that was only just opened frames no paragraph and shows what is pending everywhere', async () => {
    const us = await stage.sit('us-1')
    await us.locator('.card').first().waitFor()
    expect(await us.locator('.para.is-current').count()).toBe(0)
    await caretAtEnd(us, 'C5')
    expect(await us.locator('.para.is-current').count()).toBe(1)
    await us.close()
  })

  test('the trace shows each Recommendation beside the paragraph that it became', async () => {
    const items = [
      { number: '1', text: 'Aprobar el plan de trabajo que presentó la Secretaría Técnica.' },
      {
        number: '2',
        text: 'Reconocer que la atención de la niñez que viaja sin compañía requiere avisos inmediatos entre autoridades consulares.',
      },
      { number: '3', text: 'Intercambiar cada año estadísticas sobre los retornos voluntarios asistidos.' },
      { number: '4', text: 'Crear un fondo solidario para los traslados de emergencia entre puestos fronterizos.' },
    ]
    const secretariat = await stage.sit('secretariat')
    expect(await act(secretariat, 'secretariat', { type: 'load-recommendations', items })).toBe(200)
    const { paragraphs } = await started(secretariat, 'secretariat')
    const became = [
      ['1', 'D1', 'amended'],
      ['2', 'C2', 'in_part'],
      ['3', 'C5', 'amended'],
    ] as const
    for (const [recommendation, label, disposition] of became) {
      const { id } = paragraphs.find((each) => each.label === label) ?? {}
      expect(await act(secretariat, 'secretariat', { type: 'link', recommendation, paragraph: id })).toBe(200)
      expect(await act(secretariat, 'secretariat', { type: 'set-disposition', recommendation, disposition })).toBe(200)
    }
    await secretariat.goto(`${secretariat.url()}/trace`)
    await secretariat.locator('tr[data-number="3"] .diff').waitFor()
    expect(await secretariat.locator('tr[data-number="2"] .diff ins').count()).toBeGreaterThan(0)
    await secretariat.screenshot({ path: pictureOf('trace') })
    await secretariat.close()
  })

  test('words typed without a connection come in when it is back', async () => {
    await stage.context.setOffline(true)
    await caretAtEnd(gt, 'C5')
    await gt.keyboard.type(' sin red')
    await stage.context.setOffline(false)
    await saved(gt)
    await expect.poll(() => wordsOf(mx, 'C5')).toContain('sin red')
  })

  test('the sitting closes and the delegations are out, with nothing of the text left on their page', async () => {
    await chair.bringToFront()
    await chair.getByRole('button', { name: 'Cerrar', exact: true }).click()
    await chair.getByRole('dialog').getByRole('button', { name: 'Cerrar', exact: true }).last().click()
    await mx.getByText('La reunión está cerrada').waitFor()
    await gt.getByText('La reunión está cerrada').waitFor()
    expect(await mx.content()).not.toContain('lenguas indígenas')
    expect(await mx.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('declaro/rehearsal')))).toEqual([])
    await mx.screenshot({ path: pictureOf('closed') })
  })

  test('no page broke, and none met the content policy', () => {
    expect(stage.complaints).toEqual([])
  })
})
