/** A text with all that can be in an exported page: proposals of every kind, comments, statements, a watermark. */
import { proposalsIn } from '../../domain/proposals/read.ts'
import type { Run } from '../../domain/proposals/types.ts'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { factsOf } from '../office/pending-text.ts'
import { textHtml } from '../../domain/export/html.ts'
import type { DelegationCode, ParagraphId, Party, SectionId } from '../../domain/text/ids.ts'
import type { Role } from '../../domain/text/schema.ts'

const [MX, GT] = ['MX', 'GT'] as [DelegationCode, DelegationCode]
const AT = Date.UTC(2031, 3, 27, 15, 5)
const run = (text: string, ins: Party | null = null, dels: readonly Party[] = []): Run => ({ text, ins, dels, emphasis: [] })

function paragraphs(): readonly SourceParagraph[] {
  let count = 0
  const one = (role: Role, runs: readonly Run[], pi: Party | null = null): SourceParagraph => {
    const id = `p_${String(++count).padStart(10, '0')}` as ParagraphId
    const about = {
      section: 's_0000000001' as SectionId,
      kind: 'commitments',
      level: 0,
      marker: role === 'body' ? 'decimal' : 'none',
    } as const
    return { ...about, id, role, pi, alt: null, runs, proposals: proposalsIn(runs, pi), label: `C${count}`, standing: { kind: 'open' } }
  }
  return [
    one('title', [run('Declaración y Decisiones')]),
    one('heading', [run('Compromisos')]),
    one('body', [run('Los ríos '), run('grandes ', MX), run('y los lagos', null, [GT, MX]), run('.')]),
    one('body', [run('Los puertos.', null, [GT])]),
    one('body', [run('Las ', MX), run('aguas', MX, [GT])], MX),
  ]
}

export function readySample(): string {
  const all = paragraphs()
  return textHtml(
    factsOf(all, {
      options: { lineNumbers: false, watermark: true, nativeMoves: true },
      comments: [
        {
          number: 1,
          paragraph: all[2]?.id ?? ('' as ParagraphId),
          on: { from: 0, to: 3 },
          remarks: [{ by: MX, text: '¿Cuáles?', at: AT }],
        },
      ],
      statements: [{ kind: 'reservation', by: MX, paragraphs: ['C3'], text: 'Se reserva su posición.' }],
    }),
  )
}
