/** Comments as the word processor's own: a thread is a comment with its answers. */
import type { ParagraphId } from '../../text/ids.ts'
import { codeOf } from '../../sentences/compilation.ts'
import { nameIn } from '../named.ts'
import type { CommentOnPaper, TextFacts } from '../types.ts'
import { stamp } from './authors.ts'
import type { Edge } from './runs.ts'
import { element, escaped, NAMESPACES, part, valued } from './xml.ts'

type Remark = CommentOnPaper['remarks'][number] & { readonly id: number; readonly answers: number | null }
export type Comments = {
  /** By the paragraph that they stand in. */
  readonly edgesIn: (paragraph: ParagraphId, length: number, within: (reference: string) => string) => readonly Edge[]
  readonly remarks: readonly Remark[]
}

type Thread = { readonly on: CommentOnPaper['on']; readonly ids: readonly number[] }

export function commentsOf({ comments, view }: Pick<TextFacts, 'comments' | 'view'>): Comments {
  const remarks: Remark[] = []
  const threads = new Map<ParagraphId, Thread[]>()
  for (const { paragraph, on, remarks: said } of view === 'proposals' ? comments : []) {
    const first = remarks.length
    for (const [i, remark] of said.entries()) remarks.push({ ...remark, id: first + i, answers: i === 0 ? null : first })
    const ids = said.map((_, i) => first + i)
    threads.set(paragraph, [...(threads.get(paragraph) ?? []), { on, ids }])
  }
  return {
    remarks,
    edgesIn: (paragraph, length, within) => (threads.get(paragraph) ?? []).flatMap((thread) => edgesOf(thread, length, within)),
  }
}

const REFERENCE = element('w:rPr', {}, valued('w:rStyle', 'CommentReference'))

function edgesOf({ on, ids }: Thread, length: number, within: (reference: string) => string): readonly Edge[] {
  const from = Math.min(on?.from ?? 0, length)
  const to = Math.min(on?.to ?? length, length)
  const marked = (name: string): string => ids.map((id) => element(name, { 'w:id': id })).join('')
  const reference = (id: number): string => within(element('w:r', {}, [REFERENCE, element('w:commentReference', { 'w:id': id })]))
  return [
    { at: from, xml: marked('w:commentRangeStart') },
    { at: to, xml: `${marked('w:commentRangeEnd')}${ids.map(reference).join('')}` },
  ]
}

/** Eight hexadecimal digits that no other paragraph has. */
const paraId = (id: number): string => (0x0dec_0000 + id).toString(16).toUpperCase().padStart(8, '0')

export function commentsPart({ remarks }: Comments, facts: Pick<TextFacts, 'names'>): string {
  return part(
    element(
      'w:comments',
      NAMESPACES,
      remarks.map(({ id, by, text, at }) => {
        const lines = text.split('\n')
        const paragraphs = lines.map((line, i) =>
          element('w:p', i === lines.length - 1 ? { 'w14:paraId': paraId(id) } : {}, [
            element('w:pPr', {}, valued('w:pStyle', 'CommentText')),
            element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, escaped(line))),
          ]),
        )
        const said = { 'w:id': id, 'w:author': nameIn(facts, by), 'w:date': stamp(at), 'w:initials': codeOf(by) }
        return element('w:comment', said, paragraphs)
      }),
    ),
  )
}

/** Which comment each answers. */
export function threadsPart({ remarks }: Comments): string {
  const all = remarks.map(({ id, answers }) =>
    element('w15:commentEx', {
      'w15:paraId': paraId(id),
      ...(answers === null ? {} : { 'w15:paraIdParent': paraId(answers) }),
      'w15:done': 0,
    }),
  )
  return part(element('w15:commentsEx', NAMESPACES, all))
}
