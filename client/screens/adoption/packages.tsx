/** The sealed packages of a certified text: each as one file, with the key that the record of the meeting should hold. In the room and out of it. */
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { PACKAGE_KINDS } from '../../../domain/seal/manifest.ts'
import { inGroups } from '../../../domain/sentences/sealed.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'

const listed = z.object({
  key: z.string(),
  packages: z.array(
    z.object({
      number: z.number(),
      kind: z.enum(PACKAGE_KINDS),
      of: z.number().nullable(),
      manifest: z.string(),
      at: z.number(),
    }),
  ),
  /** Sealed in the background: so many are still to come. */
  awaited: z.number(),
  /** Told to chair and secretariat where sealing failed. */
  triedAgainAt: z.number().nullish(),
})
type Listed = z.infer<typeof listed>

type Seat = { readonly document: string; readonly seat: string; readonly zone: string }

const ASKED_AGAIN_MS = 1500

/** `changed`: whatever new packages can follow from. */
function usePackages({ document: named, seat }: Seat, changed: string): Listed | null {
  const [known, setKnown] = useState<Listed | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let isOver = false
    void askServer((path, init) => fetch(path, init), documentPath(named, seat, '/packages'), listed).then((answer) => {
      if (!isOver && answer.kind === 'ok') setKnown(answer.value)
    })
    return () => {
      isOver = true
    }
  }, [named, seat, changed, asked])
  const isAwaiting = (known?.awaited ?? 0) > 0
  useEffect(() => {
    if (!isAwaiting) return undefined
    const timer = setInterval(() => setAsked((count) => count + 1), ASKED_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isAwaiting])
  return known
}

/** Nothing where nothing is sealed or about to be. */
export function Packages({ at, changed = '' }: { readonly at: Seat; readonly changed?: string }) {
  const { say, language } = useLanguage()
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: at.zone })
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone: at.zone })
  const known = usePackages(at, changed)
  if (known === null || known.packages.length + known.awaited === 0) return null
  return (
    <section className="adoption-card" aria-label={say('packages.title')}>
      <h2>{say('packages.title')}</h2>
      <p className="quiet">{say('packages.tell')}</p>
      <ul className="packages">
        {known.packages.map(({ number, kind, of, manifest, at: sealedAt }) => (
          <li key={number}>
            <span>
              <b>{say(`packages.kind.${kind}`, { number: of ?? 0 })}</b> <span className="quiet">{moment.format(sealedAt)}</span>
              <br />
              <code>{inGroups(manifest.slice(0, 16))}</code>
            </span>
            <Button
              component="a"
              href={documentPath(at.document, at.seat, `/packages/${number}/file`)}
              download
              variant="default"
              size="xs"
              leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
            >
              {say('packages.take')}
            </Button>
          </li>
        ))}
      </ul>
      {known.awaited > 0 && <p role="status">{say('packages.awaited', { count: known.awaited })}</p>}
      {known.triedAgainAt != null && <p role="alert">{say('packages.failed', { time: clock.format(known.triedAgainAt) })}</p>}
      <p className="packages-key">
        {say('packages.key')}
        <br />
        <code>{inGroups(known.key)}</code>
      </p>
      <p className="quiet">
        <a href="/verify.html" download>
          {say('packages.verify')}
        </a>
      </p>
    </section>
  )
}
