/** The library of earlier Declarations: what it holds, for all; kept by chair and secretariat. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useRoom } from '../use-room.tsx'
import { LibraryAdd } from './library-add.tsx'
import { DescribeDialog, RemoveDialog } from './library-dialogs.tsx'
import { LibraryTable } from './library-table.tsx'
import { type LibraryRow, useLibrary } from './use-library.ts'
import '../record/convergence.css'
import '../register/register.css'
import '../imports/imports.css'
import './precedents.css'

export type Asking = { readonly kind: 'describe' | 'remove'; readonly of: LibraryRow }

export function LibraryScreen() {
  const { say, role } = useRoom()
  const library = useLibrary()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { told, adding, add, refresh } = library
  const mayKeep = role === 'office'
  return (
    <main className="register library" aria-busy={told.kind === 'asking'}>
      <header className="register-head">
        <h1>{say('library.title')}</h1>
      </header>
      <p className="quiet documents-tell">{say(mayKeep ? 'library.tellOffice' : 'library.tell')}</p>
      {mayKeep && <LibraryAdd adding={adding} onAdd={add} />}
      {told.kind === 'asking' && (
        <p className="quiet" role="status">
          {say('library.reading')}
        </p>
      )}
      {told.kind === 'refused' && (
        <div className="library-failed">
          <p className="warnrow" role="alert">
            {told.sentence}
          </p>
          <Button size="compact-sm" variant="default" onClick={() => void refresh()}>
            {say('library.again')}
          </Button>
        </div>
      )}
      {told.kind === 'told' && <Documents rows={told.value} onAsk={mayKeep ? setAsking : null} />}
      {asking?.kind === 'describe' && (
        <DescribeDialog of={asking.of} rows={told.kind === 'told' ? told.value : []} library={library} onClose={() => setAsking(null)} />
      )}
      {asking?.kind === 'remove' && <RemoveDialog of={asking.of} library={library} onClose={() => setAsking(null)} />}
    </main>
  )
}

type DocumentsProps = { readonly rows: readonly LibraryRow[]; readonly onAsk: ((asking: Asking) => void) | null }

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const fits = ({ title, place, year, file }: LibraryRow, wanted: string): boolean =>
  plain([title, place ?? '', year ?? '', file].join(' ')).includes(plain(wanted.trim()))

function Documents({ rows, onAsk }: DocumentsProps) {
  const { say } = useRoom()
  const [wanted, setWanted] = useState('')
  const shown = rows.filter((each) => fits(each, wanted))
  if (rows.length === 0) return <p className="quiet library-empty">{say(onAsk === null ? 'library.empty' : 'library.emptyOffice')}</p>
  return (
    <section aria-label={say('library.title')}>
      <div className="register-tools">
        <b>{say('library.count', { count: rows.length })}</b>
        <span className="push" />
        <TextInput
          aria-label={say('library.find')}
          placeholder={say('library.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 ? <p className="quiet">{say('library.noneFits')}</p> : <LibraryTable rows={shown} onAsk={onAsk} />}
    </section>
  )
}
