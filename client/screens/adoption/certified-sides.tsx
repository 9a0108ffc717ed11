/** What the certificate says of the languages: each authentic version with its digest, and why pairs were left unchecked. */
import { digestOf } from '../../../domain/seal/index.ts'
import { canonicalSide } from '../../../domain/languages/side-text.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { sideIn } from '../../room/sides-shown.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { useRoom } from '../use-room.tsx'
import { shortDigest } from './use-adoption.ts'

/** Rows of a list of facts. A certified side does not change any more, so its digest is the certificate's. */
export function SideDigests() {
  const { shown, say } = useRoom()
  const { nameOf } = useLanguageNames()
  const { authentic } = shown.languages
  const sideOf = sideIn(shown)
  return authentic.map((language) => (
    <SideDigest
      key={language}
      name={say('certify.side', { language: nameOf(language) })}
      digest={digestOf(canonicalSide(shown.paragraphs, language, sideOf))}
    />
  ))
}

const SideDigest = ({ name, digest }: { readonly name: string; readonly digest: string }) => (
  <>
    <dt>{name}</dt>
    <dd>
      <code>{shortDigest(digest)}</code>
    </dd>
  </>
)

/** Nothing where it was certified without one. */
export function CertifiedNote() {
  const { shown, say } = useRoom()
  const note = shown.adoption.certified?.note
  if (note === undefined) return null
  return (
    <>
      <dt>{say('certify.note')}</dt>
      <dd className="certified-note">{note}</dd>
    </>
  )
}

type NoteProps = { readonly count: number; readonly note: string; readonly onChange: (note: string) => void }

/** Where pairs are left, the chair says why the text is certified all the same. */
export function NoteOnPairs({ count, note, onChange }: NoteProps) {
  const { say } = useRoom()
  return (
    <WordsField
      label={say('certify.noteWhy', { count })}
      description={say('certify.noteTell')}
      minRows={2}
      maxLength={2000}
      value={note}
      onChange={onChange}
    />
  )
}
