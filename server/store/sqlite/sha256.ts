/** Node's own SHA-256: up to twenty times as fast as the portable one, which matters for a log of a hundred thousand updates. */
import { hash } from 'node:crypto'
import type { Sha256 } from '../../../domain/seal/index.ts'

export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'hex')
