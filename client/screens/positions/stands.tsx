/** Where delegations stand on a proposal, on its card: who stands behind it, who supports, who objects, who waits; why; and what was said of another wording. */
import { type Stand, STANDS, standsOn } from '../../../domain/sitting/stands.ts'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'
import './positions.css'

type Props = { readonly paragraph: ParagraphView; readonly proposal: Proposal; readonly whole: boolean }

export function Stands({ paragraph, proposal, whole }: Props) {
  const { say } = useRoom()
  const stands = useStands(paragraph, proposal)
  const valid = stands.filter(({ isOutdated }) => !isOutdated)
  const outdated = stands.filter(({ isOutdated }) => isOutdated)
  return (
    <>
      <div className="pos">
        {valid.length === 0 && <span className="quiet">{say('position.none')}</span>}
        {STANDS.map((as) => {
          const by = valid.filter((each) => each.as === as)
          return by.length === 0 ? null : (
            <span key={as}>
              {say(`positions.${as}`, { count: by.length })}{' '}
              {by.map((each) => (
                <Code key={each.by} party={each.by} />
              ))}
            </span>
          )
        })}
      </div>
      <Reasons stands={valid} whole={whole} />
      {outdated.length > 0 && <Outdated stands={outdated} />}
      {whole && <Reasons stands={outdated} whole />}
    </>
  )
}

export function useStands(paragraph: ParagraphView, proposal: Proposal): readonly Stand[] {
  const { shown } = useRoom()
  const life = shown.lives.get(`${paragraph.id}/${proposal.by}`)
  return life === undefined ? [] : standsOn(life, proposal.seen)
}

/** Two lines each, until the card is chosen. */
function Reasons({ stands, whole }: { readonly stands: readonly Stand[]; readonly whole: boolean }) {
  const { say } = useRoom()
  const reasons = stands.filter(({ reason }) => reason !== null)
  if (reasons.length === 0) return null
  return (
    <ul className={whole ? 'reasons whole' : 'reasons'}>
      {reasons.map(({ by, as, reason }) => (
        <li key={by} title={reason ?? ''}>
          <Code party={by} /> <span className="vh">{say(`positions.${as}`, { count: 1 })}:</span>
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  )
}

/** They count no more; whoever gave them is asked again by seeing so. */
function Outdated({ stands }: { readonly stands: readonly Stand[] }) {
  const { say } = useRoom()
  return (
    <p className="pos outdated" title={say('positions.outdatedTell')}>
      <i>{say('positions.outdated')}</i>
      {STANDS.map((as) => {
        const by = stands.filter((each) => each.as === as)
        return by.length === 0 ? null : (
          <span key={as}>
            {say(`positions.${as}`, { count: by.length })}{' '}
            {by.map((each) => (
              <Code key={each.by} party={each.by} out />
            ))}
          </span>
        )
      })}
    </p>
  )
}

/** For which group it was tabled, as that calls itself. */
export function InNameOf({ paragraph, proposal }: Omit<Props, 'whole'>) {
  const { shown, say } = useRoom()
  const group = shown.lives.get(`${paragraph.id}/${proposal.by}`)?.inNameOf
  return group === undefined ? null : <p className="in-name">{say('tabled.inNameOf', { group })}</p>
}

/** What was said with it when it was tabled. */
export function Explained({ paragraph, proposal, whole }: Props) {
  const { shown } = useRoom()
  const explanation = shown.lives.get(`${paragraph.id}/${proposal.by}`)?.explanation
  if (explanation === undefined) return null
  return (
    <p className={whole ? 'explained whole' : 'explained'} title={explanation}>
      {explanation}
    </p>
  )
}
