/** Another wording of a paragraph, put beside it in a party's name. Beside a wording that is itself one of several it is one more of them: nothing is nested. */
import { inOneLine } from '../text/one-line.ts'
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { ownWording } from '../proposals/alternatives.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import { labelsFor } from '../text/labels.ts'
import { MOST_PROPOSED } from '../text/schema.ts'
import { frozenTo } from './frozen.ts'
import { groupOf, labelIn } from './wordings.ts'
import { factsForNewProposal } from './new-proposal.ts'
import { unlockedParagraph } from './paragraphs.ts'
import { accepted, type Context, type Decision } from './types.ts'

type Offered = { readonly paragraph: ParagraphId; readonly text: string }

export function offer(context: Context, { paragraph: id, text: written }: Offered, by: Party): Decision {
  const beside = unlockedParagraph(context, id)
  if (beside.kind === 'refused') return beside
  const members = groupOf(context, beside)?.members ?? [beside]
  const [lead, last] = [members[0] ?? beside, members.at(-1) ?? beside]
  const text = inOneLine(written).trim()
  const unfit = frozenTo(context, lead.id) ?? cannotStand(context, members, text, by)
  if (unfit !== null) return unfit
  const { paragraph } = context.fresh
  const of = lead.alt ?? lead.id
  const { section, role, level, marker } = lead
  const labels = labelled(context, lead, paragraph, of)
  return accepted(
    [{ kind: 'alternative-offered', paragraph, of, by, labels, at: context.now }, ...factsForNewProposal(context.state, lead.id)],
    [
      ...(lead.alt === null ? [{ kind: 'name-wordings', paragraph: lead.id } as const] : []),
      { kind: 'insert-paragraph', paragraph, section, after: last.id, role, level, marker, text, pi: by, alt: of },
    ],
    // The words stand in the text; where they are withdrawn they are not to stay on record.
    { paragraph: lead.id, by, made: labelsIn(labels, paragraph), text: '' },
  )
}

/** Most wordings of one paragraph: more can be told apart on no screen. */
const MOST = 12

function cannotStand({ text }: Context, members: readonly ParagraphView[], words: string, by: Party): Refusal | null {
  if (words === '') return refused('paragraph.empty')
  if (members.some((member) => ownWording(member) === words)) return refused('alternative.same')
  if (members.length >= MOST) return refused('alternative.too-many', { count: MOST })
  return text.paragraphs.filter(({ pi }) => pi === by).length >= MOST_PROPOSED ? refused('text.too-long') : null
}

type Labelled = { readonly paragraph: ParagraphId; readonly label: string }

/** The new wording's label, and that of the lead where none is on record: neither moves from here on. */
function labelled(context: Context, lead: ParagraphView, paragraph: ParagraphId, of: ParagraphId): readonly Labelled[] {
  const { state, text } = context
  const leadLabel = labelIn(context, lead.id)
  const stored = new Map(state.labels).set(lead.id, leadLabel)
  const label = labelsFor([...text.paragraphs, { ...lead, id: paragraph, alt: of }], stored).get(paragraph) ?? ''
  return [...(state.labels.has(lead.id) ? [] : [{ paragraph: lead.id, label: leadLabel }]), { paragraph, label }]
}

const labelsIn = (labels: readonly Labelled[], paragraph: ParagraphId): string =>
  labels.find((each) => each.paragraph === paragraph)?.label ?? ''
