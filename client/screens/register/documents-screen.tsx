/** Documents of the conference: which there are, in which version, and where the text cites them. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isParagraphId } from '../../../domain/text/ids.ts'
import { useNamedParagraphs } from '../adoption/named-paragraphs.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { DocumentDialog } from './document-dialog.tsx'
import { inGroups } from '../../../domain/sentences/sealed.ts'
import type { DocumentTold } from './use-register.ts'
import './register.css'

type Asking =
  | { readonly kind: 'describe'; readonly before: DocumentTold | null }
  | { readonly kind: 'remove' | 'cite'; readonly of: DocumentTold }

const NOTHING_MORE = async (): Promise<void> => undefined

export function DocumentsScreen() {
  const { say, shown, role } = useRoom()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [, go] = useLocation()
  const { documents } = shown.annexed
  const isFrozen = shown.adoption.certified !== null
  const mayChange = role === 'office' && !isFrozen
  const close = (): void => setAsking(null)
  return (
    <main className="register documents">
      <header className="register-head">
        <h1>{say('documents.title')}</h1>
        <span className="push" />
        <Button size="compact-sm" variant="default" onClick={() => go('/register')}>
          {say('register.menu')}
        </Button>
        {mayChange && (
          <Button size="compact-sm" onClick={() => setAsking({ kind: 'describe', before: null })}>
            {say('documents.add')}
          </Button>
        )}
      </header>
      <p className="quiet documents-tell">{say(isFrozen ? 'documents.frozen' : 'documents.tell')}</p>
      {documents.length === 0 && <p className="quiet">{say('documents.none')}</p>}
      <ul className="documents-list">
        {documents.map((document) => (
          <DocumentShown key={document.number} document={document} onAsk={mayChange ? setAsking : null} />
        ))}
      </ul>
      {asking?.kind === 'describe' && <DocumentDialog before={asking.before} onClose={close} onDone={NOTHING_MORE} />}
      {asking?.kind === 'remove' && <Remove of={asking.of} onClose={close} />}
      {asking?.kind === 'cite' && <Cite of={asking.of} onClose={close} />}
    </main>
  )
}

function DocumentShown({ document, onAsk }: { readonly document: DocumentTold; readonly onAsk: ((asking: Asking) => void) | null }) {
  const { say, shown, act, labelOf } = useRoom()
  const { number, symbol, title, titles = {}, version, sha256 } = document
  const citing = shown.annexed.citations.filter((each) => each.document === number)
  return (
    <li className="adoption-card" data-document={symbol}>
      <h2>
        <span className="tagged">{symbol}</span> {title} <span className="quiet">{version}</span>
      </h2>
      {Object.entries(titles).map(([language, each]) => (
        <p key={language} lang={language} className="quiet">
          {each}
        </p>
      ))}
      <p>
        <span className="quiet">{say('documents.hash')}</span> <code className="document-hash">{inGroups(sha256)}</code>
      </p>
      <p className="documents-cited">
        <span className="quiet">{say('documents.citedIn')}</span>
        {citing.length === 0 && <span>{say('documents.citedNone')}</span>}
        {citing.map(({ paragraph }) => (
          <span key={paragraph} className="tagged">
            {labelOf(paragraph)}
            {onAsk !== null && (
              <button
                type="button"
                className="plain"
                aria-label={say('documents.uncite', { label: labelOf(paragraph) })}
                onClick={() => void act('uncite-document', { paragraph, document: number })}
              >
                ×
              </button>
            )}
          </span>
        ))}
      </p>
      {onAsk !== null && (
        <div className="acts">
          <Button size="compact-sm" variant="default" onClick={() => onAsk({ kind: 'cite', of: document })}>
            {say('documents.cite')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => onAsk({ kind: 'describe', before: document })}>
            {say('documents.replace')}
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={citing.length > 0} onClick={() => onAsk({ kind: 'remove', of: document })}>
            {say('documents.remove')}
          </Button>
        </div>
      )}
    </li>
  )
}

type DialogProps = { readonly of: DocumentTold; readonly onClose: () => void }

function Remove({ of: { number, symbol, title }, onClose }: DialogProps) {
  const { say, act } = useRoom()
  const remove = async (): Promise<boolean> => (await act('remove-document', { document: number })) !== null
  return (
    <Ask title={say('documents.removeAsk', { symbol })} confirm={say('documents.remove')} onClose={onClose} onConfirm={remove}>
      <p>{title}</p>
    </Ask>
  )
}

function Cite({ of: { number, symbol, title }, onClose }: DialogProps) {
  const { say, act } = useRoom()
  const paragraphs = useNamedParagraphs()
  const [paragraph, setParagraph] = useState<string>(paragraphs[0]?.value ?? '')
  const cite = async (): Promise<boolean> =>
    isParagraphId(paragraph) && (await act('cite-document', { paragraph, document: number })) !== null
  return (
    <Ask title={say('documents.cite')} confirm={say('documents.citeDo')} onClose={onClose} onConfirm={cite}>
      <p>
        <b>{symbol}</b> {title}
      </p>
      <NativeSelect
        mt="md"
        label={say('corrigenda.paragraph')}
        value={paragraph}
        data={paragraphs}
        onChange={(event) => setParagraph(event.currentTarget.value)}
      />
    </Ask>
  )
}
