/** What has been proposed, and who stands where, while the text is worked on. */
import type { Page } from 'playwright-core'
import { caretAtEnd, saved, selectWords } from '../../stage.ts'
import type { Hall } from '../hall.ts'
import { write } from '../reach.ts'

/** What the screens show: two who want other words in one place, a long proposal, positions of all kinds, standings. */
export async function negotiate(hall: Hall): Promise<void> {
  const [mx, gt, us] = [await hall.pageOf('mx-1'), await hall.pageOf('gt-1'), await hall.pageOf('us-1')]
  await write(mx, 'C2', ', con información disponible en español, en inglés y en las lenguas indígenas de la región')
  await replace(gt, 'tempranos', 'dados dentro de la jornada')
  await replace(us, 'tempranos', 'según la legislación nacional')
  await write(us, 'C1', ', siempre que lo permita la disponibilidad de recursos')
  await write(gt, 'D2.1', ' y a la sociedad civil')
  await caretAtEnd(gt, 'C3')
  await gt.keyboard.press('Enter')
  await gt.keyboard.insertText(
    'Convinieron en que cada delegación designe a una persona de enlace que mantenga al día los datos del directorio.',
  )
  await saved(gt)
  await stand(hall)
  await hall.does('chair', 'permit-observers', { permitted: true })
}

async function replace(page: Page, words: string, others: string): Promise<void> {
  await selectWords(page, 'C2', words)
  await page.keyboard.insertText(others)
  await saved(page)
}

async function stand(hall: Hall): Promise<void> {
  const { id, proposals } = await hall.entry('C2')
  const by = (party: string) => ({ paragraph: id, by: party, seen: proposals.find((each) => each.by === party)?.seen ?? '' })
  await hall.does('gt-1', 'object', { ...by('US'), reason: 'Deja fuera a las personas interesadas.' })
  await hall.does('gt-1', 'support', by('MX'))
  await hall.does('us-1', 'hold', by('MX'))
  await hall.does('mx-1', 'support', by('GT'))
  for (const label of ['C4', 'P1']) {
    const entry = await hall.entry(label)
    await hall.does('chair', 'agree', { paragraph: entry.id, seen: entry.seen })
  }
  const reserved = await hall.entry('C5')
  await hall.does('chair', 'ad-referendum', { paragraph: reserved.id, seen: reserved.seen, by: ['MX', 'HN'] })
}
