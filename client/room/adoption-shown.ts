/** What the shared document says of approvals, statements, adoption, certification and what came after, as screens use it. */
import type * as Y from 'yjs'
import type { StatementOnRecord } from '../../domain/adoption/certificate.ts'
import { type Adopted, type Certified, type Corrigendum, NOT_ADOPTED, type Silence } from '../../domain/sitting/adoption.ts'

export type AdoptionShown = {
  readonly approvals: readonly { readonly by: string; readonly digest: string; readonly at: number }[]
  readonly statements: readonly StatementOnRecord[]
  readonly silence: Silence | null
  readonly adopted: Adopted | null
  readonly certified: Certified | null
  readonly corrigenda: readonly Corrigendum[]
  readonly addenda: readonly StatementOnRecord[]
}

const NOTHING: AdoptionShown = { ...NOT_ADOPTED, statements: [], addenda: [] }

export const adoptionShownIn = (doc: Y.Doc): AdoptionShown => (doc.getMap('room').get('adoption') as AdoptionShown | undefined) ?? NOTHING
