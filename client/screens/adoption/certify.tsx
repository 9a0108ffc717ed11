/** After adoption: what the check still waits for, and the certification that ends it. */
import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Digest } from '../../../domain/text/ids.ts'
import { Ask } from '../ask.tsx'
import type { Office } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { Checklist } from './checklist.tsx'
import { shortDigest, useMissingToCertify } from './use-adoption.ts'

type Props = { readonly office: Office | null; readonly digest: Digest }

export function Certify({ office, digest }: Props) {
  const { say, inside } = useRoom()
  const missing = useMissingToCertify(office)
  const [asking, setAsking] = useState(false)
  const isChair = inside.start.seat.hat === 'chair'
  return (
    <section className="adoption-card" aria-label={say('adoption.beforeCertifying')}>
      <h2>{say('adoption.beforeCertifying')}</h2>
      <Checklist missing={missing} ready={say('adoption.readyToCertify')} />
      <div className="adoption-do">
        <Button size="md" disabled={missing.length > 0 || !isChair || office === null} onClick={() => setAsking(true)}>
          {say('certify.do')}
        </Button>
        {!isChair && <span className="quiet">{say('adoption.onlyChair')}</span>}
      </div>
      {asking && <Certifying digest={digest} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Certifying({ digest: now, onClose }: { readonly digest: Digest; readonly onClose: () => void }) {
  const { say, act, shown } = useRoom()
  const [digest] = useState(now)
  const [isSure, setSure] = useState(false)
  const before = shown.adoption.adopted?.digest ?? digest
  return (
    <Ask
      title={say('certify.title')}
      confirm={say('certify.confirm')}
      size="lg"
      disabled={!isSure}
      onClose={onClose}
      onConfirm={async () => (await act('certify', { digest })) !== null}
    >
      <Stack gap="md">
        <p>{say('certify.tell')}</p>
        <dl className="text-facts">
          <dt>{say('adoption.digest')}</dt>
          <dd>
            <code>{shortDigest(digest)}</code>
          </dd>
        </dl>
        {before !== digest && (
          <p className="quiet">{say('certify.corrected', { before: shortDigest(before), after: shortDigest(digest) })}</p>
        )}
        <Checkbox label={say('certify.checked')} checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
      </Stack>
    </Ask>
  )
}
