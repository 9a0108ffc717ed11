/** The words of a paragraph with what changed in them. Words stay ink; the line and the ground are the party's, or the accent's where nobody is known. */
import { openingVerbs } from '../../../domain/text/read-verbs.ts'
import type { Role } from '../../../domain/text/schema.ts'
import type { Line, Piece } from './pieces.ts'
import { type Reader, useReader } from './reader.tsx'

type Drawn = { readonly piece: Piece; readonly leads: boolean; readonly showsCode: boolean }

/** Where it leads, it leads from within these first characters. */
const REACH = 160

const isText = ({ op, pending }: Piece, struckToo: boolean): boolean => !pending && (op !== '-' || struckToo)

/** Cuts the line where its opening verb begins and ends. `struckToo`: the line is the former text, whose struck words belong to it. */
function withOpening(
  line: Line,
  role: Role,
  language: string,
  struckToo: boolean,
): readonly { readonly piece: Piece; readonly leads: boolean }[] {
  const text = line.filter((piece) => isText(piece, struckToo)).map((piece) => piece.text)
  const verb = role === 'body' || role === 'quote' ? openingVerbs(text.join('').slice(0, REACH), language)[0] : undefined
  if (verb === undefined) return line.map((piece) => ({ piece, leads: false }))
  const [from, to] = [verb.from, verb.from + verb.text.length]
  let at = 0
  return line.flatMap((piece) => {
    if (!isText(piece, struckToo)) return [{ piece, leads: false }]
    const start = at
    at += piece.text.length
    const cut = (a: number, b: number, leads: boolean) => {
      const words = piece.text.slice(Math.max(0, a - start), Math.max(0, b - start))
      return words === '' ? [] : [{ piece: { ...piece, text: words }, leads }]
    }
    return [...cut(start, Math.min(at, from), false), ...cut(from, to, true), ...cut(Math.max(start, to), at, false)]
  })
}

const ownerOf = ({ op, party, pending, struckBy }: Piece): string =>
  op === '=' ? struckBy.join() : `${op}${party ?? ''}${pending}${struckBy.join()}`

/** A party's strike and what it would put there have one code. */
const isReplacedBy = ({ op, struckBy }: Piece, after: Piece): boolean =>
  op === '=' && struckBy.length === 1 && after.pending && after.party === struckBy[0] && after.struckBy.length === 0

type Props = { readonly line: Line; readonly role: Role; readonly side: 'old' | 'new' }

export function Words({ line, role, side }: Props) {
  const { textLanguage } = useReader()
  const pieces = withOpening(line, role, textLanguage, side === 'old')
  return pieces.map(({ piece, leads }, at) => {
    const after = pieces[at + 1]?.piece
    return (
      <PieceShown
        key={`${at}${piece.op}`}
        piece={piece}
        leads={leads}
        // One code at the end of what one party changed, however it is cut.
        showsCode={after === undefined || (ownerOf(after) !== ownerOf(piece) && !isReplacedBy(piece, after))}
      />
    )
  })
}

function PieceShown({ piece, leads, showsCode }: Drawn) {
  const reader = useReader()
  const { op, text, party, struckBy, emphasis } = piece
  const className = [...emphasis.map((each) => `is-${each}`), ...(leads ? ['opening'] : [])].join(' ')
  const words = className === '' ? text : <span className={className}>{text}</span>
  const struck = struckBy.length === 0 ? words : <Struck by={struckBy} words={words} showsCode={showsCode} />
  if (op === '=') return struck
  const Tag = op === '+' ? 'ins' : 'del'
  return (
    <>
      <Tag data-by={party ?? undefined} className={piece.pending ? 'is-pending' : undefined}>
        <span className="vh"> {leadIn(piece, reader)} </span>
        {struck}
      </Tag>
      {party !== null && showsCode && <CodeTag party={party} at={piece.at} />}
    </>
  )
}

function leadIn({ op, party, pending }: Piece, { say, nameOf }: Reader): string {
  if (pending && party !== null) return say(op === '-' ? 'say.strikes' : 'say.adds', { party: nameOf(party) })
  const does = say(op === '-' ? 'compare.strikes' : 'compare.adds')
  return party === null ? does : `${nameOf(party)}, ${does}`
}

type StruckProps = { readonly by: readonly string[]; readonly words: React.ReactNode; readonly showsCode: boolean }

/** Pending strikes: the words are still in the text. */
function Struck({ by, words, showsCode }: StruckProps) {
  const { say, nameOf, list } = useReader()
  return (
    <>
      <del data-by={by[0]} className="is-pending">
        <span className="vh"> {say('say.strikes', { party: list(by.map(nameOf)) })} </span>
        {words}
      </del>
      {showsCode && by.map((party) => <CodeTag key={party} party={party} at={null} />)}
    </>
  )
}

function CodeTag({ party, at }: { readonly party: string; readonly at: number | null }) {
  const { say, codeOf, nameOf, moment } = useReader()
  const name = nameOf(party)
  return (
    <b
      className="tag"
      data-by={party}
      title={at === null ? name : say('compare.taken', { party: name, moment: moment(at) })}
      aria-hidden="true"
    >
      {codeOf(party)}
    </b>
  )
}
