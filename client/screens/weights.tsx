/** What changes do to what a paragraph commits to. For chair and secretariat, and for a delegation of its own proposals: never on the room's screen. */
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react'
import type { Weight } from '../../domain/compare/types.ts'
import { WEIGHT_DIRECTION_TERMS, WEIGHT_TERMS } from '../../domain/sentences/terms.ts'
import { useLanguage } from '../sentences/language.ts'
import './weights.css'

const ICONS = { weaker: IconArrowDownRight, stronger: IconArrowUpRight, other: IconEqual } as const

export function Weights({ weights }: { readonly weights: readonly Weight[] }) {
  if (weights.length === 0) return null
  return (
    <ul className="weights">
      {weights.map((weight) => (
        <Told key={`${weight.kind} ${weight.direction}`} weight={weight} />
      ))}
    </ul>
  )
}

function Told({ weight: { kind, direction, words } }: { readonly weight: Weight }) {
  const { language } = useLanguage()
  const Icon = ICONS[direction]
  const way = WEIGHT_DIRECTION_TERMS[kind][direction][language]
  return (
    <li className={direction} title={words.join(', ')}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {WEIGHT_TERMS[kind][language]}
      {way !== '' && `: ${way}`}
    </li>
  )
}
