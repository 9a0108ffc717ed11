/** In preparation, the text is begun from another, such as the previous Declaration: read, shown by sections with numbers and verbs, then put in place. */
import { useMemo, useState } from 'react'
import { noteWords } from '../../../domain/files/note.ts'
import { UNREAD } from '../../../domain/files/traced.ts'
import { textDigest } from '../../../domain/seal/text.ts'
import { sentenceOf } from '../../../domain/sentences/problem.ts'
import type { Refusal } from '../../../domain/sentences/refusals.ts'
import { type ParagraphShape, readShape } from '../../../domain/text/read-shape.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { beginInput, readToBegin, type TextUnderstood } from './begin-read.ts'
import { FileDrop } from './file-drop.tsx'
import './imports.css'

type Chosen = { readonly name: string; readonly read: TextUnderstood | Refusal }

export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const { inside, shown, say, act, language } = useRoom()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const understood = chosen?.read.kind === 'understood' ? chosen.read : null
  const take = (file: File): void => {
    setUnreadable(false)
    readToBegin(file).then(
      (read) => setChosen({ name: file.name, read }),
      () => setUnreadable(true),
    )
  }
  const begin = async (): Promise<boolean> => {
    if (understood === null || chosen === null) return false
    const seen = textDigest(inside.start.conference.language, shown.paragraphs)
    return (await act('begin-from-text', beginInput(understood.declaration, chosen.name, seen))) !== null
  }
  const told = isUnreadable ? say('trace.fileOther') : chosen?.read.kind === 'refused' ? sentenceOf(chosen.read, language) : null
  return (
    <Ask
      title={say('begin.title')}
      confirm={say('begin.confirm')}
      size="wide"
      disabled={understood === null}
      onClose={onClose}
      onConfirm={begin}
    >
      <div className="import-begin">
        <p className="quiet">{say('begin.tell')}</p>
        <FileDrop name={chosen?.name ?? null} onFile={take} />
      </div>
      {told !== null && (
        <p className="warnrow" role="alert">
          {told}
        </p>
      )}
      {understood !== null && <Understood understood={understood} />}
    </Ask>
  )
}

function Understood({ understood: { declaration, note, unread } }: { readonly understood: TextUnderstood }) {
  const { say, language } = useRoom()
  const shape = useMemo(() => readShape(declaration), [declaration])
  const notes = [
    ...noteWords(note, language).map((words) => words.charAt(0).toUpperCase() + words.slice(1)),
    ...UNREAD.filter((each) => each !== 'notes' && unread[each] > 0).map((each) => say(`import.unread.${each}`, { count: unread[each] })),
  ]
  const all = shape.sections.flatMap(({ paragraphs }) => paragraphs)
  return (
    <section className="import-preview" aria-label={say('import.understood')}>
      <h3>
        {say('begin.understood', {
          sections: say('begin.sections', { count: shape.sections.length }),
          paragraphs: say('begin.paragraphs', { count: all.length }),
          verbs: say('begin.verbs', { count: all.filter(({ verb }) => verb !== null).length }),
        })}
      </h3>
      {notes.length > 0 && (
        <section className="import-not">
          <ul>
            {notes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      {/* A region that scrolls is reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="begin-text" role="region" aria-label={say('begin.text')} tabIndex={0}>
        {shape.sections.map(({ kind, paragraphs }, at) => (
          <section key={`${at}${kind}`}>
            <h4>{say(`section.${kind}`)}</h4>
            {paragraphs.map((paragraph, i) => (
              <p
                key={`${i}${paragraph.text.slice(0, 12)}`}
                data-role={paragraph.role}
                style={{ paddingInlineStart: `${paragraph.level * 24}px` }}
              >
                {paragraph.number !== null && <span className="begin-number">{paragraph.number} </span>}
                <Led paragraph={paragraph} />
              </p>
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}

/** The opening verb is what the eye looks for. */
function Led({ paragraph: { text, verb } }: { readonly paragraph: ParagraphShape }) {
  const at = verb === null ? -1 : text.indexOf(verb)
  if (verb === null || at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <b>{verb}</b>
      {text.slice(at + verb.length)}
    </>
  )
}
