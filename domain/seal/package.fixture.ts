/** A sealed package of two files, for tests. */
import type { AboutPackage } from './manifest.ts'
import { sealPackage } from './package.ts'

const HASH = 'a'.repeat(64)
export const SECRET = new Uint8Array(32).fill(7)

export const ABOUT: AboutPackage = {
  kind: 'public',
  number: 1,
  previous: null,
  document: 'declaracion',
  conference: 'XII Conferencia de los Puertos',
  title: 'Declaración de la ciudad',
  symbol: 'C/XII/1',
  language: 'es',
  isRehearsal: true,
  text: HASH,
  adopted: { at: 1_800_000_000_000, sitting: 3, present: ['MX', 'GT'], absent: [] },
  sealedAt: 1_800_000_100_000,
  log: { seq: 40, hash: HASH },
  audit: { seq: 12, hash: HASH },
  cites: [],
}

const words = (text: string): Uint8Array => new TextEncoder().encode(text)

export const FILES = [
  { path: 'texto.txt', bytes: words('Los Viceministros,\nAcuerdan fortalecer la cooperación.\n') },
  { path: 'anexos/reservas.txt', bytes: words('México: ninguna.\n') },
  { path: 'vacío.txt', bytes: new Uint8Array() },
]

export const aPackage = () => sealPackage(ABOUT, FILES, SECRET)
