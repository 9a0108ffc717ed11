/** What the page of adoption tells: what is missing, the digest of the text, who is there. The server judges again when the act is done. */
import { useMemo } from 'react'
import { authenticBlanks, authenticPairsLeft } from '../../../domain/languages/side-text.ts'
import { sideIn } from '../../room/sides-shown.ts'
import { type Missing, missingForAdoption, missingForCertification } from '../../../domain/adoption/checklist.ts'
import { paragraphBeside } from '../../../domain/languages/wordings.ts'
import { textDigest } from '../../../domain/seal/text.ts'
import type { AdoptionWay } from '../../../domain/sitting/adoption.ts'
import type { Digest } from '../../../domain/text/ids.ts'
import { useMomentOfRecord } from '../record/moment.ts'
import type { Office } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'

export function useTextDigest(): Digest {
  const { shown, inside } = useRoom()
  const { language } = inside.start.conference
  return useMemo(() => textDigest(language, shown.paragraphs), [language, shown.paragraphs])
}

export function useMissing(): readonly Missing[] {
  const { shown } = useRoom()
  const { paragraphs, standing, conflicts, packages, late, directWriting, wordings } = shown
  return useMemo(
    () =>
      missingForAdoption({
        paragraphs,
        standingOf: (id) => standing.get(id)?.kind ?? 'open',
        conflictsIn: (id) => conflicts.get(id)?.length ?? 0,
        packages,
        isToAdmit: (id) => late.get(id) === 'to-admit',
        writesDirectly: directWriting === 'reopened',
        unrendered: wordings.filter(({ rendering }) => rendering === null).map(paragraphBeside),
      }),
    [paragraphs, standing, conflicts, packages, late, directWriting, wordings],
  )
}

export function useMissingToCertify(office: Office | null): readonly Missing[] {
  const { shown } = useRoom()
  return missingForCertification({
    corrections: shown.corrections.map(({ paragraph }) => paragraph),
    undisposed: office?.adoption.undisposed ?? [],
    pairs: authenticPairsLeft(shown, shown.paragraphs, sideIn(shown)).map(({ paragraph }) => paragraph),
    blanks: authenticBlanks(shown.languages, shown.paragraphs, sideIn(shown)),
  })
}

export const useWay = (): AdoptionWay => useRoom().inside.start.conference.adoption ?? 'consensus'

/** From when to when delegations can object; null where no time runs or ran to its end. */
export function useSilenceTime(): string | null {
  const { shown, say } = useRoom()
  const moment = useMomentOfRecord()
  const { silence } = shown.adoption
  if (silence === null || silence.state === 'broken') return null
  return say('silence.fromTo', { from: moment(silence.opened), to: moment(silence.until) })
}

/** Whether this seat speaks for its delegation at the end of the work. */
export function useIsHead(): boolean {
  const { hat, powers } = useRoom().inside.start.seat
  return (powers ?? hat) === 'head'
}

/** Twelve letters in threes of four: enough to be read out and compared. */
export const shortDigest = (digest: string): string => (digest.slice(0, 12).match(/.{4}/g) ?? []).join(' ')
