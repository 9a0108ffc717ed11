/** A document of the conference, new or in another version: symbol, title, version, and the digest of its file. */
import { FileButton, Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { digest } from '../../../domain/sitting/schemas.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { digestOfFile } from './file-digest.ts'
import type { DocumentTold } from './use-register.ts'

type Props = { readonly before: DocumentTold | null; readonly onClose: () => void; readonly onDone: () => Promise<void> }

export function DocumentDialog({ before, onClose, onDone }: Props) {
  const { say, act, shown } = useRoom()
  const { nameOf } = useLanguageNames()
  const { authentic, courtesy } = shown.languages
  const [written, setWritten] = useState({
    symbol: before?.symbol ?? '',
    title: before?.title ?? '',
    titles: before?.titles ?? {},
    version: before === null ? 'Rev.1' : '',
    sha256: '',
  })
  const change = (part: Partial<typeof written>): void => setWritten((now) => ({ ...now, ...part }))
  const read = digest.safeParse(written.sha256.trim().toLowerCase())
  const isWhole = read.success && [written.symbol, written.title, written.version].every((each) => each.trim() !== '')
  const save = async (): Promise<boolean> => {
    if (!read.success) return false
    const { symbol, title, version } = written
    const titles = Object.fromEntries(Object.entries(written.titles).filter(([, each]) => each.trim() !== ''))
    const described = { symbol, title, titles, version, sha256: read.data }
    const done =
      before === null ? await act('add-document', described) : await act('replace-document', { document: before.number, ...described })
    await onDone()
    return done !== null
  }
  return (
    <Ask
      title={say(before === null ? 'documents.add' : 'documents.replace')}
      confirm={say('register.save')}
      size="lg"
      disabled={!isWhole}
      onClose={onClose}
      onConfirm={save}
    >
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={say('documents.symbol')}
          value={written.symbol}
          onChange={(event) => change({ symbol: event.currentTarget.value })}
        />
        <TextInput label={say('documents.name')} value={written.title} onChange={(event) => change({ title: event.currentTarget.value })} />
        {[...authentic, ...courtesy].map((language) => (
          <TextInput
            key={language}
            lang={language}
            label={say('documents.nameIn', { language: nameOf(language) })}
            value={written.titles[language] ?? ''}
            onChange={({ currentTarget: { value } }) => change({ titles: { ...written.titles, [language]: value } })}
          />
        ))}
        <TextInput
          label={say('documents.version')}
          value={written.version}
          onChange={(event) => change({ version: event.currentTarget.value })}
        />
        <TextInput
          classNames={{ input: 'document-hash' }}
          label={say('documents.hash')}
          value={written.sha256}
          error={written.sha256 !== '' && !read.success ? say('documents.hashBad') : null}
          onChange={(event) => change({ sha256: event.currentTarget.value })}
        />
        <FromFile onDigest={(sha256) => change({ sha256 })} />
      </Stack>
    </Ask>
  )
}

function FromFile({ onDigest }: { readonly onDigest: (sha256: string) => void }) {
  const { say } = useRoom()
  const [share, setShare] = useState<number | null>(null)
  const compute = async (file: File | null): Promise<void> => {
    if (file === null) return
    setShare(0)
    onDigest(await digestOfFile(file, setShare))
    setShare(null)
  }
  return (
    <div className="document-file">
      <FileButton onChange={(file) => void compute(file)}>
        {(given) => (
          <Button size="compact-sm" variant="default" {...given} disabled={share !== null}>
            {say('documents.file')}
          </Button>
        )}
      </FileButton>
      <span className="quiet" role="status">
        {share === null ? say('documents.fileTell') : say('documents.computing', { percent: Math.round(share * 100) })}
      </span>
    </div>
  )
}
