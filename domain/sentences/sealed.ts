/** What is said of a sealed package that was looked at: on the command line and in the page that needs no server. */
import type { Manifest, PackageKind } from '../seal/manifest.ts'
import type { PackageFault, Verdict } from '../seal/verify-package.ts'
import { languageName } from '../languages/names.ts'
import { fill, type InLanguages, type Language, saying } from './fill.ts'

const KINDS: Readonly<Record<PackageKind, InLanguages>> = {
  public: { es: 'paquete público', en: 'public package' },
  internal: { es: 'paquete interno', en: 'internal package' },
  corrigendum: { es: 'corrigendum', en: 'corrigendum' },
  addendum: { es: 'adición', en: 'addendum' },
}

const FAULTS: Readonly<Record<PackageFault['what'], InLanguages>> = {
  changed: {
    es: '{path}: no es lo que se firmó. Alguien o algo lo cambió después.',
    en: '{path}: this is not what was signed. Somebody or something changed it afterwards.',
  },
  'unknown-form': {
    es: '{path}: está firmado, pero en una forma que esta versión de Declaro no conoce. Verifíquelo con una más nueva.',
    en: '{path}: it is signed, but in a form that this version of Declaro does not know. Verify it with a newer one.',
  },
  missing: { es: '{path}: falta.', en: '{path}: missing.' },
  added: { es: '{path}: no formaba parte del paquete cuando se firmó.', en: '{path}: was not in the package when it was signed.' },
  container: {
    es: 'Los archivos están íntegros, pero el paquete que los contiene no es el que se hizo.',
    en: 'The files are whole, but the package around them is not the one that was made.',
  },
  unreadable: {
    es: 'No es un paquete certificado, o está dañado: no se puede abrir.',
    en: 'This is no sealed package, or it is damaged: it cannot be opened.',
  },
  'other-text': {
    es: '{path}: está íntegro, pero no es el texto cuya huella dice el manifiesto.',
    en: '{path}: it is whole, but it is not the text whose digest the manifest names.',
  },
  'another-key': {
    es: 'El paquete está íntegro, pero no lo firmó la clave indicada.',
    en: 'The package is whole, but it was not signed by the key given.',
  },
}

const LINES = {
  intact: { es: 'ÍNTEGRO. Es, bit por bit, lo que se firmó.', en: 'INTACT. It is, bit for bit, what was signed.' },
  broken: { es: 'NO ÍNTEGRO.', en: 'NOT INTACT.' },
  unverified: { es: 'SIN VERIFICAR. No se puede decir si está íntegro.', en: 'NOT VERIFIED. Whether it is intact cannot be said.' },
  what: { es: 'Qué es', en: 'What it is' },
  whatIs: { es: '{kind} n.º {number}', en: '{kind} no. {number}' },
  rehearsal: { es: 'ENSAYO: no es un documento oficial.', en: 'REHEARSAL: not an official document.' },
  title: { es: 'Título', en: 'Title' },
  conference: { es: 'Conferencia', en: 'Conference' },
  symbol: { es: 'Signatura', en: 'Symbol' },
  adopted: { es: 'Aprobada', en: 'Adopted' },
  'adopted.silence': {
    es: '{at}, por el procedimiento de silencio, fuera de reunión',
    en: '{at}, by the silence procedure, outside a sitting',
  },
  sealed: { es: 'Firmado', en: 'Signed' },
  present: { es: 'Presentes', en: 'Present' },
  absent: { es: 'Ausentes', en: 'Absent' },
  text: { es: 'Huella del texto (SHA-256)', en: 'Digest of the text (SHA-256)' },
  version: { es: 'Huella del texto en {name}', en: 'Digest of the {name} text' },
  key: { es: 'Clave pública que firmó (Ed25519)', en: 'Public key that signed (Ed25519)' },
  compare: {
    es: 'Compárela con la que consta en el acta: el paquete por sí solo no puede decir de quién es la clave.',
    en: 'Compare it with the one in the record of the meeting: the package alone cannot say whose key it is.',
  },
  compared: { es: 'Lo firmó la clave indicada.', en: 'It was signed by the key given.' },
  chain: { es: 'Final de la cadena de actos', en: 'End of the chain of acts' },
  chainEnd: { es: 'n.º {seq}, {hash}', en: 'no. {seq}, {hash}' },
  previous: { es: 'Sigue al paquete cuyo manifiesto es', en: 'Follows the package whose manifest is' },
  'folder.intact': {
    es: 'ÍNTEGRA. Nada de la carpeta de datos se ha cambiado por fuera.',
    en: 'INTACT. Nothing in the data folder was changed from outside.',
  },
  'folder.document': {
    es: '{document}: {log} cambios del texto, {audit} actos; la cadena termina en {hash}; {packages} {packages|paquete íntegro|paquetes íntegros}',
    en: '{document}: {log} changes of the text, {audit} acts; the chain ends in {hash}; {packages} {packages|whole package|whole packages}',
  },
  'folder.destroyed': {
    es: 'la historia de la negociación se destruyó el {at}: de los cambios 1 a {log} y los actos 1 a {audit} se conservan las huellas; {packages} {packages|paquete se destruyó|paquetes se destruyeron} con ella',
    en: 'the negotiating history was destroyed on {at}: of changes 1 to {log} and acts 1 to {audit} the hashes are kept; {packages} {packages|package|packages} went with it',
  },
  'folder.library': {
    es: 'library.db: biblioteca de {documents} {documents|documento|documentos}; se puede leer, y no es parte de lo que se sella ni de las cadenas',
    en: 'library.db: a library of {documents} {documents|document|documents}; it can be read, and is no part of what is sealed nor of the chains',
  },
  'folder.library.damaged': {
    es: 'library.db no se puede leer. No es parte de lo que se sella ni de las cadenas: apártelo con el servidor parado y añada otra vez los documentos, o restaure una copia',
    en: 'library.db cannot be read. It is no part of what is sealed nor of the chains: put it aside while the server is stopped and add the documents again, or restore a copy',
  },
  'folder.fault': {
    es: 'tabla {table}, fila «{row}»: no es lo que se guardó',
    en: 'table {table}, row “{row}”: this is not what was kept',
  },
  files: { es: 'Archivos', en: 'Files' },
} as const satisfies Record<string, InLanguages>

export type SealedSentence = keyof typeof LINES
export const sayOfSealed = saying(LINES)

export const faultSaid = ({ what, path }: PackageFault, language: Language): string => fill(FAULTS[what][language], { path: path ?? '' })

/** Nothing is called changed of which that is not known. */
export function verdictSaid(verdict: Verdict): 'intact' | 'broken' | 'unverified' {
  if (verdict.kind === 'intact') return 'intact'
  return verdict.faults.every(({ what }) => what === 'unknown-form') ? 'unverified' : 'broken'
}

export type SaidLine = { readonly name: string; readonly value: string }

/** Groups of four, as they are read aloud and compared. */
export const inGroups = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ')

/** Days and times in UTC, in the one form that no reader takes for another day. */
export const instantSaid = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** What a whole package says of itself, in the order in which it is read. */
export function manifestSaid(verdict: Extract<Verdict, { kind: 'intact' }>, language: Language): readonly SaidLine[] {
  const { manifest, key } = verdict
  const say = sayOfSealed(language)
  const line = (name: SealedSentence, value: string | null): readonly SaidLine[] => (value === null ? [] : [{ name: say(name), value }])
  return [
    ...line('what', kindSaid(manifest, language)),
    ...line('title', manifest.title),
    ...line('conference', manifest.conference),
    ...line('symbol', manifest.symbol),
    ...adoptionSaid(manifest.adopted, language),
    ...line('sealed', instantSaid(manifest.sealedAt)),
    ...line('text', inGroups(manifest.text)),
    ...(manifest.versions ?? []).map(({ language: of, text }) => ({
      name: say('version', { name: languageName(of, language) }),
      value: inGroups(text),
    })),
    ...line('key', inGroups(key)),
    ...line('chain', say('chainEnd', { seq: manifest.audit.seq, hash: inGroups(manifest.audit.hash) })),
    ...line('previous', manifest.previous === null ? null : inGroups(manifest.previous)),
    ...line('files', manifest.files.map(({ path }) => path).join(', ')),
  ]
}

/** Out of a sitting a text is adopted by silence alone, and nobody has to be in the room for that. */
function adoptionSaid({ at, sitting, present, absent }: Manifest['adopted'], language: Language): readonly SaidLine[] {
  const say = sayOfSealed(language)
  const when = instantSaid(at)
  if (sitting === null) return [{ name: say('adopted'), value: say('adopted.silence', { at: when }) }]
  const lists = [
    { name: say('present'), value: present.join(', ') },
    { name: say('absent'), value: absent.join(', ') },
  ]
  return [{ name: say('adopted'), value: when }, ...lists.filter(({ value }) => value !== '')]
}

const kindSaid = ({ kind, number }: Manifest, language: Language): string =>
  sayOfSealed(language)('whatIs', { kind: KINDS[kind][language], number })

/** Printed once, when the key is made: what the record of the meeting should hold. */
export const keyLines = (publicKey: string): readonly string[] => [
  `Clave pública que firmará los paquetes certificados; anótela en el acta: ${inGroups(publicKey)}`,
  `Public key that will sign sealed packages; note it in the record: ${inGroups(publicKey)}`,
]
