/** A code on its colour where there is no room yet. */
import { useEffect } from 'react'
import type { Hat } from '../../domain/sitting/types.ts'
import { useLanguage } from '../sentences/language.ts'
import { paintDelegations } from '../theme/delegations.ts'

export function PlainCode({ delegation, hat }: { readonly delegation: string | null; readonly hat: Hat }) {
  const { say } = useLanguage()
  if (delegation !== null)
    return (
      <span className="code" data-by={delegation}>
        {delegation}
      </span>
    )
  if (hat === 'observer' || hat === 'service') return null
  const office = hat === 'secretariat' ? 'secretariat' : 'chair'
  return (
    <span className="code" data-by={office}>
      {say(`code.${office}`)}
    </span>
  )
}

type Members = Parameters<typeof paintDelegations>[0]

const NOTHING_SAID = () => ({ ins: '', del: '' })

export function usePaint(members: Members): void {
  useEffect(() => paintDelegations(members, null, NOTHING_SAID), [members])
}
