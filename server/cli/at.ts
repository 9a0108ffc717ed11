/** `declaro at DATA TIME`: the text of a data folder, or of a backup, as it stood at an instant, also while the server runs. Words that were withdrawn
 *  since are not shown, as they are to nobody. */
import * as Y from 'yjs'
import { openFilm, type LoggedOrigin, type LoggedRow, sceneOf } from '../../domain/record/film.ts'
import { paragraphsAt } from '../../domain/record/framing.ts'
import type { FrameParagraph } from '../../domain/record/frames.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import type { Carried } from '../../domain/text/structure.ts'
import { type Moment, momentIn } from '../store/sqlite/moment.ts'
import { isDataFolder } from '../store/sqlite/verify-folder.ts'
import { keyFile, refusedTime, saying } from './backup.ts'
import { sayRefusal } from './file.ts'
import { instantFrom } from './instant.ts'
import type { Options } from './options.ts'

type Text = { readonly document: string; readonly paragraphs: readonly FrameParagraph[] }

export async function atCommand([data = '', time = '']: readonly string[], { json }: Options): Promise<number> {
  const at = instantFrom(time)
  if (at === undefined) return refusedTime(time)
  if (!isDataFolder(data)) {
    sayRefusal(data, refused('backup.no-data'))
    return 1
  }
  return saying(data, async () => {
    const texts = await textsAt(data, keyFile(), at)
    if (texts.length === 0) sayRefusal(time, refused('time.before'))
    else process.stdout.write(json ? `${JSON.stringify(texts)}\n` : texts.map(forPeople).join('\n'))
    return texts.length === 0 ? 1 : 0
  })
}

/** Of each document that there was. */
export const textsAt = async (data: string, key: string | null, at: number): Promise<readonly Text[]> =>
  (await momentIn(data, key, at)).flatMap(textOf)

/** None where there was nothing yet. */
function textOf({ document, rows, entries, cut }: Moment): readonly Text[] {
  if (cut === null) return []
  const logged = rows.map((row): LoggedRow => ({ seq: row.seq, bytes: row.bytes, origin: JSON.parse(row.origin) as LoggedOrigin }))
  const film = openFilm()
  const carried = entries.flatMap(({ body }) => (JSON.parse(body) as { readonly carried?: readonly Carried[] }).carried ?? [])
  film.feed(logged, new Map(entries.map(({ logSeq, at }) => [logSeq, at])), carried)
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    for (const { seq, bytes } of logged) if (seq <= cut.log) Y.applyUpdate(doc, bytes)
  })
  return [{ document, paragraphs: paragraphsAt(sceneOf(doc), film.fates, cut.log, null, 'visible') }]
}

/** `[+DO …]` what is proposed, `[-DO …]` what a party wants out. */
const wordsOf = ({ runs }: FrameParagraph): string =>
  runs
    .map(({ text, ins, dels }) =>
      [...dels.map((by) => `-${by}`), ...(ins === null ? [] : [`+${ins}`])].reduce((inner, by) => `[${by} ${inner}]`, text),
    )
    .join('')

export const forPeople = ({ document, paragraphs }: Text): string =>
  [document, '', ...paragraphs.map((each) => [each.label, wordsOf(each)].filter((part) => part !== null).join('  ')), ''].join('\n')
