/** What the library holds, the newest first. */
import { Button } from '@mantine/core'
import { whereAndWhen } from '../../../domain/precedents/source.ts'
import { useRoom } from '../use-room.tsx'
import { libraryLanguage } from './language-name.ts'
import type { Asking } from './library-screen.tsx'
import type { LibraryRow } from './use-library.ts'

type Props = { readonly rows: readonly LibraryRow[]; readonly onAsk: ((asking: Asking) => void) | null }

export function LibraryTable({ rows, onAsk }: Props) {
  const { say } = useRoom()
  return (
    <div className="register-scroll">
      <table className="past-table library-table">
        <thead>
          <tr>
            <th scope="col">{say('library.declaration')}</th>
            <th scope="col">{say('library.where')}</th>
            <th scope="col">{say('library.language')}</th>
            <th scope="col" className="num">
              {say('library.paragraphs')}
            </th>
            {onAsk !== null && (
              <th scope="col">
                <span className="vh">{say('library.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RowShown key={row.file} row={row} onAsk={onAsk} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowShown({ row, onAsk }: Pick<Props, 'onAsk'> & { readonly row: LibraryRow }) {
  const { say, language } = useRoom()
  const { file, title, versions, paragraphs } = row
  return (
    <tr data-file={file}>
      <td>
        <p className="library-title">{title}</p>
        <p className="library-file">{file}</p>
      </td>
      <td>{whereAndWhen(row) || <span className="quiet">{say('library.notTold')}</span>}</td>
      <td>
        {libraryLanguage(row.language, language, say)}
        {versions.map((each) => (
          <p key={each.file} className="library-file" title={each.file}>
            {say('library.besides', { language: libraryLanguage(each.language, language, say) })}
          </p>
        ))}
      </td>
      <td className="num">{paragraphs}</td>
      {onAsk !== null && (
        <td className="register-acts">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={say('library.editOf', { title })}
            onClick={() => onAsk({ kind: 'describe', of: row })}
          >
            {say('library.edit')}
          </Button>{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={say('library.removeOf', { title })}
            onClick={() => onAsk({ kind: 'remove', of: row })}
          >
            {say('library.remove')}
          </Button>
        </td>
      )}
    </tr>
  )
}
