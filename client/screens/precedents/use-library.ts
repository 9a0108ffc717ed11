/** The library as chair and secretariat keep it: what it holds, files added one after the other, documents described and removed. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { type Answer, askServer, documentPath } from '../../room/start.ts'
import { type Told, useAsk } from '../record/use-past.ts'
import { useRoom } from '../use-room.tsx'

const row = z.object({
  file: z.string(),
  language: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  year: z.number().nullable(),
  paragraphs: z.number(),
  versions: z.array(z.object({ file: z.string(), language: z.string() })),
})
const listed = z.object({ documents: z.array(row) })
export type LibraryRow = z.infer<typeof row>

export type Description = Pick<LibraryRow, 'title' | 'place' | 'year'> & { readonly versionOf: string | null }

/** A file on its way into the library. `taken`: another text has its name there. */
export type Adding =
  | { readonly file: File; readonly state: 'waiting' | 'reading' | 'added' | 'known' }
  | { readonly file: File; readonly state: 'refused' | 'taken'; readonly sentence: string }

export type LibraryKept = {
  readonly told: Told<readonly LibraryRow[]>
  readonly adding: readonly Adding[]
  readonly refresh: () => Promise<void>
  readonly add: (files: readonly File[], name?: 'replace') => Promise<void>
  /** What the server says where it was refused; null once it is done. */
  readonly describe: (file: string, description: Description) => Promise<string | null>
  readonly remove: (file: string) => Promise<string | null>
}

const NO_QUERY = {}
const LARGEST = 25_000_000
const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(path, init)
const anything = z.object({ kind: z.enum(['added', 'known']).optional() })

const WAIT_MS = 2_000
const MOST_WAITS = 40

/** While another file is being read, or many were added in a short time, this one waits. */
async function whenItIsItsTurn<T>(send: () => Promise<Answer<T>>): Promise<Answer<T>> {
  for (let waits = 0; ; waits++) {
    const answer = await send()
    const isBusy = answer.kind === 'refused' && answer.problem.code === 'import.busy'
    if (!isBusy || waits >= MOST_WAITS) return answer
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  }
}

export function useLibrary(): LibraryKept {
  const { inside, say, language } = useRoom()
  const { document, seat } = inside.start
  const [told, setTold] = useState<LibraryKept['told']>({ kind: 'asking' })
  const [adding, setAdding] = useState<readonly Adding[]>([])
  const askFor = useAsk()
  const refresh = useCallback(async () => {
    const answer = await askFor('/library', NO_QUERY, listed)
    setTold(answer.kind === 'told' ? { kind: 'told', value: answer.value.documents } : answer)
  }, [askFor])
  useEffect(() => void refresh(), [refresh])

  const sentence = (answer: Answer<unknown>): string | null =>
    answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer.problem.detail : say('unreachable')

  const put = async (rest: string, body: object): Promise<string | null> => {
    const answer = await askServer(ask, documentPath(document, seat.id, `/library/${rest}`), z.unknown(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify(body),
    })
    if (answer.kind === 'ok') await refresh()
    return sentence(answer)
  }

  const addOne = async (file: File, name: 'replace' | undefined): Promise<Adding> => {
    if (file.size > LARGEST) return { file, state: 'refused', sentence: say('import.tooLarge') }
    const asked = new URLSearchParams([['file', file.name], ...(name === 'replace' ? [['replace', 'yes']] : [])])
    const answer = await whenItIsItsTurn(() =>
      askServer(ask, `${documentPath(document, seat.id, '/library')}&${asked}`, anything, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'accept-language': language },
        body: file,
      }),
    )
    if (answer.kind === 'ok') return { file, state: answer.value.kind ?? 'added' }
    const isTaken = answer.kind === 'refused' && answer.problem.code === 'library.name-taken'
    return { file, state: isTaken ? 'taken' : 'refused', sentence: sentence(answer) ?? '' }
  }

  const add: LibraryKept['add'] = async (files, name) => {
    const others = adding.filter(({ file }) => !files.includes(file))
    let mine: readonly Adding[] = files.map((file) => ({ file, state: 'waiting' }))
    const show = (next: Adding): void => {
      mine = mine.map((each) => (each.file === next.file ? next : each))
      setAdding([...others, ...mine])
    }
    for (const file of files) {
      show({ file, state: 'reading' })
      show(await addOne(file, name))
    }
    await refresh()
  }

  return {
    told,
    adding,
    refresh,
    add,
    describe: (file, description) => put('describe', { file, ...description }),
    remove: (file) => put('remove', { file }),
  }
}
