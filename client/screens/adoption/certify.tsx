/** After adoption: what the check still waits for, and the certification that ends it. */
import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Digest } from '../../../domain/text/ids.ts'
import { Ask } from '../ask.tsx'
import type { Office } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { NoteOnPairs, SideDigests } from './certified-sides.tsx'
import { Checklist } from './checklist.tsx'
import { shortDigest, useMissingToCertify } from './use-adoption.ts'

type Props = { readonly office: Office | null; readonly digest: Digest }

export function Certify({ office, digest }: Props) {
  const { say, inside } = useRoom()
  const missing = useMissingToCertify(office)
  const [asking, setAsking] = useState(false)
  const isChair = inside.start.seat.hat === 'chair'
  const pairs = missing.find(({ kind }) => kind === 'pairs')?.count ?? 0
  const stops = missing.filter(({ kind }) => kind !== 'pairs').length
  return (
    <section className="adoption-card" aria-label={say('adoption.beforeCertifying')}>
      <h2>{say('adoption.beforeCertifying')}</h2>
      <Checklist missing={missing} ready={say('adoption.readyToCertify')} />
      <div className="adoption-do">
        <Button size="md" disabled={stops > 0 || !isChair || office === null} onClick={() => setAsking(true)}>
          {say('certify.do')}
        </Button>
        {!isChair && <span className="quiet">{say('adoption.onlyChair')}</span>}
        {isChair && pairs > 0 && stops === 0 && <span className="quiet">{say('certify.pairsTell')}</span>}
      </div>
      {asking && <Certifying digest={digest} pairs={pairs} onClose={() => setAsking(false)} />}
    </section>
  )
}

type CertifyingProps = { readonly digest: Digest; readonly pairs: number; readonly onClose: () => void }

function Certifying({ digest: now, pairs, onClose }: CertifyingProps) {
  const { say, act, shown } = useRoom()
  const [digest] = useState(now)
  const [isSure, setSure] = useState(false)
  const [words, setWords] = useState('')
  const note = words.trim()
  const before = shown.adoption.adopted?.digest ?? digest
  return (
    <Ask
      title={say('certify.title')}
      confirm={say('certify.confirm')}
      size="lg"
      disabled={!isSure || (pairs > 0 && note === '')}
      onClose={onClose}
      onConfirm={async () => (await act('certify', { digest, ...(pairs > 0 ? { note } : {}) })) !== null}
    >
      <Stack gap="md">
        <p>{say('certify.tell')}</p>
        <dl className="text-facts">
          <dt>{say('adoption.digest')}</dt>
          <dd>
            <code>{shortDigest(digest)}</code>
          </dd>
          <SideDigests />
        </dl>
        {before !== digest && (
          <p className="quiet">{say('certify.corrected', { before: shortDigest(before), after: shortDigest(digest) })}</p>
        )}
        {pairs > 0 && <NoteOnPairs count={pairs} note={words} onChange={setWords} />}
        <Checkbox
          label={say(pairs > 0 ? 'certify.checkedText' : 'certify.checked')}
          checked={isSure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
      </Stack>
    </Ask>
  )
}
