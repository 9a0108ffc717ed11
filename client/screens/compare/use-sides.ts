/** The texts of both sides: fetched, live, or from a file. */
import { useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import { languageName } from '../../../domain/languages/names.ts'
import { withWords } from '../../../domain/languages/side-text.ts'
import { sentenceOf } from '../../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../../domain/sentences/refusals.ts'
import { LONGEST_FILE } from '../../../domain/text/read.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { issuedIn, listed, type Revision } from '../revision/revision.ts'
import { type Reading, useRevision } from '../revision/revision-text.tsx'
import type { FileRead } from './file.ts'
import { type Live, useReader } from './reader.tsx'
import type { Side, Wording } from './sides.ts'
import { type Authors, NO_AUTHORS, type ShownText, shownFrom } from './texts.ts'

export type Listed = z.infer<typeof listed>['revisions']

/** What was issued so far; asked again when there is a newer one. */
export function useIssued(newest: number | null): Listed {
  const { document, seat } = useReader()
  const [all, setAll] = useState<Listed>([])
  useEffect(() => {
    if (newest === null) return
    void askServer((path, init) => fetch(path, init), documentPath(document, seat, '/revisions'), listed).then((answer) => {
      if (answer.kind === 'ok') setAll(answer.value.revisions)
    })
  }, [document, seat, newest])
  return all
}

export type Chosen = { readonly name: string; readonly read: FileRead }
export type Files = {
  readonly chosen: Chosen | null
  /** Why the last file could not be taken; the one before stays. */
  readonly refusal: string | null
  readonly take: (file: File) => void
}

/** A Word file with its pictures, or a text of four bytes to each character. */
const LONGEST_BYTES = 25_000_000

async function read(file: File): Promise<FileRead | Refusal> {
  // One that is far too large is not even taken into memory.
  if (file.size > LONGEST_BYTES) return refused('file.too-long', { limit: LONGEST_FILE })
  const [{ readFile }, buffer] = await Promise.all([import('./file.ts'), file.arrayBuffer()])
  return readFile(new Uint8Array(buffer), file.name)
}

export function useFile(): Files {
  const { say, language } = useReader()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [refusal, setRefusal] = useState<Refusal | 'failed' | null>(null)
  const take = (file: File): void => {
    read(file).then(
      (result) => {
        setRefusal(result.kind === 'refused' ? result : null)
        if (result.kind === 'read') setChosen({ name: file.name, read: result })
      },
      () => setRefusal('failed'),
    )
  }
  const sentence = refusal === null ? null : refusal === 'failed' ? say('compare.fileFailed') : sentenceOf(refusal, language)
  return { chosen, refusal: sentence, take }
}

export type SideText =
  | { readonly kind: 'ready'; readonly text: ShownText; readonly at: number | null }
  | { readonly kind: 'waiting' }
  /** A file has to be chosen first. */
  | { readonly kind: 'unchosen' }
  | { readonly kind: 'refused'; readonly sentence: string }

const WAITING: SideText = { kind: 'waiting' }

type Given = {
  readonly side: Side
  readonly wording: Wording
  readonly live: Live | null
  readonly file: Chosen | null
  readonly authors: Authors
}

export function useSide({ side, wording, live, file, authors }: Given): SideText {
  const { document, seat, version, say, language } = useReader()
  const reading = useRevision(document, seat, side.kind === 'revision' ? String(side.number) : null)
  const absent = say('compare.notInLanguage', { language: version === null ? '' : languageName(version, language) })
  const issued = useMemo(() => sideOfRevision(reading, version, authors, absent), [reading, version, authors, absent])
  const today = useToday(live, { wording, authors, version, absent })
  const chosen = useMemo<SideText>(() => (file === null ? { kind: 'unchosen' } : { kind: 'ready', text: file.read.text, at: null }), [file])
  switch (side.kind) {
    case 'revision':
      return issued
    case 'live':
      return today
    case 'file':
      return chosen
  }
}

const NOT_LIVE: Live = { paragraphs: [], labels: new Map(), languages: { negotiated: '', authentic: [], courtesy: [] }, sides: new Map() }

type Taken = Pick<Given, 'wording' | 'authors'> & { readonly version: string | null; readonly absent: string }

/** Today's text, or what of it stands in another language. */
function useToday(live: Live | null, { wording, authors, version, absent }: Taken): SideText {
  const { say } = useReader()
  const { paragraphs, labels, sides } = live ?? NOT_LIVE
  const read = useMemo<SideText>(() => {
    const labelled = paragraphs.map((each) => ({ ...each, label: labels.get(each.id) ?? '' }))
    if (version === null) return { kind: 'ready', text: shownFrom(labelled, wording, authors), at: null }
    const words = sides.get(version)
    return words === undefined
      ? { kind: 'refused', sentence: absent }
      : {
          kind: 'ready',
          text: shownFrom(
            withWords(labelled, (id) => words.get(id)?.runs ?? []),
            'none',
          ),
          at: null,
        }
  }, [paragraphs, labels, sides, version, wording, authors, absent])
  return live === null ? { kind: 'refused', sentence: say('compare.liveInside') } : read
}

/** `absent` is said where the revision was not issued in that language. */
function sideOfRevision(reading: Reading, version: string | null, authors: Authors, absent: string): SideText {
  switch (reading.kind) {
    case 'reading':
      return WAITING
    case 'refused':
      return reading
    case 'read':
      return issuedText(reading.revision, version, authors, absent)
  }
}

/** What was only proposed when it was issued is no part of its text. Of a version in another language nothing tells who wrote which word. */
function issuedText(issued: Revision, version: string | null, authors: Authors, absent: string): SideText {
  const paragraphs = version === null ? issued.paragraphs : issuedIn(issued, version)
  if (paragraphs === null) return { kind: 'refused', sentence: absent }
  const labelled = paragraphs.map((each) => ({ ...each, label: each.label ?? '' }))
  return { kind: 'ready', text: shownFrom(labelled, 'none', version === null ? authors : NO_AUTHORS), at: issued.at }
}
