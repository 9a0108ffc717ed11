/** What the shared document says of the conference's documents, as screens use it. */
import type * as Y from 'yjs'
import type { Annexed } from '../../domain/register/types.ts'

export type AnnexedShown = Pick<Annexed, 'documents' | 'citations'>

const NONE: AnnexedShown = { documents: [], citations: [] }

export const annexedShownIn = (doc: Y.Doc): AnnexedShown => (doc.getMap('room').get('annexed') as AnnexedShown | undefined) ?? NONE
