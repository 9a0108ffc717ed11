/** Where the audit chain stood when the sitting closed, to be noted down. */
import { z } from 'zod'
import { inGroups } from '../../../domain/sentences/sealed.ts'
import { useLanguage } from '../../sentences/language.ts'
import './register.css'

export const chainEnd = z.object({ seq: z.number(), hash: z.string() })
export type ChainEnd = z.infer<typeof chainEnd>

export function ChainEndTold({ chain: { seq, hash } }: { readonly chain: ChainEnd }) {
  const { say } = useLanguage()
  return (
    <div className="chain-end">
      <p>{say('closing.told', { seq })}</p>
      <code>{inGroups(hash)}</code>
      <p className="quiet">{say('closing.why')}</p>
    </div>
  )
}
