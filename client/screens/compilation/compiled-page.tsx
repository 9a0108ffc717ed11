/** The compiled text as a page: brackets in bold ink, codes as chips, labels and standings in the margin. Words stay ink. */
import { Fragment, memo } from 'react'
import { headOf, notesOf, standingOf } from '../../../domain/compile/plain.ts'
import type { Backed, Bracket, Change, CompiledParagraph, CompiledText, Piece, Words } from '../../../domain/compile/types.ts'
import { readAlone, readBeside } from '../../../domain/compile/version.ts'
import { HEADS, sayOfCompilation } from '../../../domain/sentences/compilation.ts'
import { useRoom, useStillRoom } from '../use-room.tsx'

export function CompiledPage({ text }: { readonly text: CompiledText }) {
  const { inside } = useRoom()
  const { paragraphs } = text
  return (
    <article className={`compiled${text.version?.as === 'beside' ? ' is-beside' : ''}`} lang={inside.start.conference.language}>
      {paragraphs.map((paragraph, at) => (
        <Fragment key={paragraph.id}>
          {paragraphs[at - 1]?.section !== paragraph.section && <SectionName first={paragraph} />}
          <Paragraph paragraph={paragraph} countsBrackets={text.view.kind === 'compilation'} version={text.version} />
        </Fragment>
      ))}
    </article>
  )
}

/** A section without a heading of its own is named by what it is. */
function SectionName({ first }: { readonly first: CompiledParagraph }) {
  const { say } = useStillRoom()
  return first.role === 'heading' || first.role === 'title' ? null : <h2 className="compiled-section">{say(`section.${first.kind}`)}</h2>
}

type ParagraphProps = { readonly paragraph: CompiledParagraph; readonly countsBrackets: boolean; readonly version: CompiledText['version'] }

const Paragraph = memo(function Paragraph({ paragraph, countsBrackets, version }: ParagraphProps) {
  const { language, say } = useStillRoom()
  const said = sayOfCompilation(language)
  const { label, number, role, level, standing, stacked, brackets } = paragraph
  const stands = standingOf(paragraph, language)
  return (
    <section
      className={`compiled-par is-${standing.kind}${stacked === null ? '' : ' is-stacked'}`}
      data-label={label ?? ''}
      data-role={role}
      data-level={level}
    >
      {stacked === 'first' && <p className="compiled-stack">{said('stack.title', { label: label ?? '·' })}</p>}
      <div className="compiled-margin">
        <b>
          {label ?? '·'} {stands !== null && <i className={`st ${standing.kind}`} aria-hidden="true" />}
        </b>
        {stands !== null && <small>{stands}</small>}
        {countsBrackets && brackets.count > 0 && <small className="num">{say('compilation.brackets', { count: brackets.count })}</small>}
      </div>
      <div className="compiled-text">
        <WordsRead paragraph={paragraph} version={version} number={number} />
        {notesOf(paragraph, language).map((note) => (
          <p className="compiled-note" key={note}>
            {note}
          </p>
        ))}
      </div>
    </section>
  )
})

type WordsReadProps = Pick<ParagraphProps, 'paragraph' | 'version'> & { readonly number: string | null }

/** In the text's own language, in another in its place, or in both. */
function WordsRead({ paragraph, version, number }: WordsReadProps) {
  const numbered = number !== null && <span className="number">{number}</span>
  if (version === undefined || paragraph.version == null)
    return (
      <p>
        {numbered}
        <OwnWords pieces={paragraph.pieces} />
      </p>
    )
  if (version.as === 'beside')
    return (
      <div className="compiled-both">
        <p>
          {numbered}
          <OwnWords pieces={paragraph.pieces} />
        </p>
        <p lang={version.language}>
          {numbered}
          <VersionWords words={readBeside(paragraph).version} />
        </p>
      </div>
    )
  const read = readAlone(paragraph)
  return (
    <>
      <p lang={version.language}>
        {numbered}
        <VersionWords words={read.version} />
      </p>
      {read.pieces !== null && (
        <p className="compiled-pending">
          <OwnWords pieces={read.pieces} />
        </p>
      )}
    </>
  )
}

function OwnWords({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { language } = useStillRoom()
  return pieces.length === 0 ? <i className="quiet">{sayOfCompilation(language)('words.none')}</i> : <Pieces pieces={pieces} />
}

function VersionWords({ words }: { readonly words: readonly Words[] | null }) {
  const { language } = useStillRoom()
  return words === null ? <i className="quiet">{sayOfCompilation(language)('version.none')}</i> : <Pieces pieces={words} />
}

const keyOf = (piece: Piece, at: number): string => `${at}${piece.kind === 'words' ? piece.text.length : piece.change}`

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map((piece, at) =>
    piece.kind === 'words' ? <WordsShown key={keyOf(piece, at)} words={piece} /> : <BracketShown key={keyOf(piece, at)} bracket={piece} />,
  )

function WordsShown({ words: { text, emphasis } }: { readonly words: Words }) {
  return emphasis.length === 0 ? text : <span className={emphasis.map((each) => `is-${each}`).join(' ')}>{text}</span>
}

const TAGS: Readonly<Record<Change, 'ins' | 'del' | 'span'>> = {
  inserted: 'ins',
  struck: 'del',
  paragraph: 'ins',
  removal: 'del',
  alternative: 'ins',
  base: 'span',
}

/** Who sees it sees chips; who hears it hears the head as it is printed. */
function BracketShown({ bracket }: { readonly bracket: Bracket }) {
  const { language } = useStillRoom()
  const Tag = TAGS[bracket.change]
  return (
    <span className="bracket" data-change={bracket.change}>
      <span className="vh">{`[${headOf(bracket, language)}`}</span>
      <Head bracket={bracket} />
      <Tag>
        <Pieces pieces={bracket.pieces} />
      </Tag>
      <b>]</b>
    </span>
  )
}

function Head({ bracket: { change, by } }: { readonly bracket: Bracket }) {
  const { language } = useStillRoom()
  const lead = HEADS[change][language].replace(/\s*(?:\{names\})?: $/, '')
  return (
    <span className="bracket-head" aria-hidden="true">
      <b>[</b>
      {lead !== '' && <small>{lead}</small>}
      {by.map((backed) => (
        <Chips key={backed.by} backed={backed} />
      ))}
    </span>
  )
}

/** The author's chip is filled, its supporters' are outlined. */
function Chips({ backed: { by, supports } }: { readonly backed: Backed }) {
  const { codeOf, nameOf } = useRoom()
  return (
    <span className="bracket-chips">
      <b className="tag" data-by={by} title={nameOf(by)}>
        {codeOf(by)}
      </b>
      {supports.map((party) => (
        <b key={party} className="tag is-support" data-by={party} title={nameOf(party)}>
          {codeOf(party)}
        </b>
      ))}
    </span>
  )
}
