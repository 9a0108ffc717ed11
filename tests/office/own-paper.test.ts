/** Exported and imported again: the same paragraphs with the same pending proposals; and sent back as it is, the file proposes what it showed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { textDocx } from '../../domain/export/docx/docx.ts'
import { pendingText } from './pending-text.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import { tracedOfFile } from '../../domain/files/lines-of-file.ts'
import type { TracedFile } from '../../domain/files/traced.ts'
import type { DelegationCode, Digest, Party } from '../../domain/text/ids.ts'
import { ownParagraphs } from '../../domain/importing/own-paper.ts'
import { previewOf } from '../../domain/importing/preview.ts'
import type { Ours } from '../../domain/importing/types.ts'

const MX = 'MX' as DelegationCode
const NAMES = { México: MX, Guatemala: 'GT' as Party, 'Estados Unidos': 'US' as Party, Presidencia: 'chair' } as const

function exported(facts: TextFacts): TracedFile {
  const file = tracedOfFile(textDocx(facts))
  if (file.kind === 'refused') throw new Error(file.code)
  return file
}

/** What the format has a place for: a title has one level. */
const carried = ({ id, section, kind, role, level, marker, pi, alt, runs }: Omit<SourceParagraph, 'proposals' | 'label' | 'standing'>) => ({
  id,
  section,
  kind,
  role,
  level: role === 'title' ? 0 : level,
  marker,
  pi,
  alt,
  runs,
})

test('[I3] a text with proposals goes through Word’s format and back: words, ids, levels, markers, emphasis, what is pending and whose it is', () => {
  fc.assert(
    fc.property(pendingText, (facts) => {
      expect(ownParagraphs(exported(facts))?.map(carried)).toEqual(facts.source.paragraphs.map(carried))
    }),
    { numRuns: 60 },
  )
})

const wordsWith = ({ runs }: Pick<SourceParagraph, 'runs'>, by: Party | null): string =>
  runs
    .flatMap(({ text, ins, dels }) => ((ins === null || ins === by) && !(by !== null && dels.includes(by)) ? [text] : []))
    .join('')
    .trim()

const oursIn = ({ source }: TextFacts): readonly Ours[] =>
  source.paragraphs.flatMap((paragraph) => {
    const text = wordsWith(paragraph, null)
    const about = { label: paragraph.id, text, full: text, seen: '0'.repeat(64) as Digest, isAgreed: false, hasOwn: false }
    return paragraph.pi === null ? [{ ...paragraph, ...about }] : []
  })

/** The text with all that the preview would propose for the delegation. */
function asImported(facts: TextFacts): readonly string[] {
  const ours = oursIn(facts)
  const issued = [{ number: 3, paragraphs: ours }]
  const { items, unplaced } = previewOf(exported(facts), { by: MX, language: 'es', ours, issued, names: NAMES, without: null, said: {} })
  expect(unplaced).toEqual([])
  const changed = new Map(items.flatMap((item) => (item.kind === 'words' ? [[item.paragraph, item.text] as const] : [])))
  const fresh = items.flatMap((item) => (item.kind === 'new' ? [item.text] : []))
  return [...ours.map(({ id, text }) => changed.get(id) ?? text), ...fresh]
}

const said = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '').toSorted()

test('[I3] a file of ours that comes back as it went proposes for each delegation exactly what it had pending', () => {
  fc.assert(
    fc.property(pendingText, (facts) => {
      const { paragraphs } = facts.source
      fc.pre(paragraphs.some(({ pi }) => pi === null))
      const wanted = paragraphs.filter(({ pi }) => pi === null || pi === MX).map((paragraph) => wordsWith(paragraph, MX))
      expect(said(asImported(facts))).toEqual(said(wanted))
    }),
    { numRuns: 60 },
  )
})
