/** An Akoma Ntoso file that was made here as a Declaration to begin from: its ids, levels, markers and emphasis stay. */
import type { TrackedReading } from '../files/lines-of-file.ts'
import type { Run } from '../proposals/types.ts'
import type { Declaration, PlainMark, PlainParagraph, PlainSection } from '../text/declaration.ts'
import type { AknRead, ParagraphRead } from './read-akn.ts'

/** `accepted`: with all that is proposed in it, as a Word file's tracked changes are read; `original`: the base text alone. */
export function declarationFromAkn({ language, paragraphs }: AknRead, reading: TrackedReading): Declaration {
  const sections: { section: string; kind: PlainSection['kind']; paragraphs: PlainParagraph[] }[] = []
  for (const read of paragraphs) {
    const paragraph = plainOf(read, reading)
    if (paragraph === null) continue
    const last = sections.at(-1)
    if (last?.section === read.section) last.paragraphs.push(paragraph)
    else sections.push({ section: read.section, kind: read.kind, paragraphs: [paragraph] })
  }
  const title = sections.find(({ kind }) => kind === 'title')?.paragraphs[0]?.text ?? ''
  return { title, language, sections: sections.map(({ kind, paragraphs: own }) => ({ kind, heading: null, paragraphs: own })) }
}

/** Null where nothing of it is read: proposed as a whole and not taken, or struck as a whole. */
function plainOf({ id, role, level, marker, pi, runs }: ParagraphRead, reading: TrackedReading): PlainParagraph | null {
  if (reading === 'original' && pi !== null) return null
  const stays = runs.filter((run) => isRead(run, reading))
  if (stays.length === 0 && runs.length > 0) return null
  const marks: PlainMark[] = []
  let text = ''
  for (const run of stays) {
    const from = text.length
    text += run.text
    for (const type of run.emphasis) marks.push({ from, to: text.length, type })
  }
  return { id, role, level, marker, text, ...(marks.length === 0 ? {} : { marks }) }
}

const isRead = ({ ins, dels }: Run, reading: TrackedReading): boolean => (reading === 'original' ? ins === null : dels.length === 0)
