/** Whether a sealed package is what was signed, bit for bit; where it is not, which of its files is not. Needs nothing but the package. */
import { z } from 'zod'
import { unzip, UnreadableZip } from '../files/unzip.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256Hex } from './digest.ts'
import { isSignedBy } from './ed25519.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import { MANIFEST, type PackageFile, SIGNATURE, signedWords, zipOf } from './package.ts'

/** `changed`: not the bytes that were sealed. `container`: the files are whole, the zip around them is not the one that was made.
 *  `other-text`: signed as it stands, but not the text that the manifest says it is. `unknown-form`: signed as it stands, in a form that is not known here, as of a newer version: whether all is whole cannot be said. */
export const PACKAGE_FAULTS = [
  'changed',
  'unknown-form',
  'missing',
  'added',
  'container',
  'unreadable',
  'another-key',
  'other-text',
] as const
export type PackageFault = { readonly what: (typeof PACKAGE_FAULTS)[number]; readonly path: string | null }

export type Verdict =
  | { readonly kind: 'intact'; readonly manifest: Manifest; readonly digest: string; readonly key: string }
  | { readonly kind: 'broken'; readonly faults: readonly PackageFault[] }

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`))
const signatureSchema = z.strictObject({ algorithm: z.literal('Ed25519'), key: hex(64), manifest: hex(64), signature: hex(128) })

const LIMITS = { entries: 4000, unpacked: 1 << 30 }

const broken = (...faults: readonly PackageFault[]): Verdict => ({ kind: 'broken', faults })

/** `expected`: the public key from the record of the meeting, where the reader has it. */
export function verifyPackage(bytes: Uint8Array, expected: string | null = null): Verdict {
  const files = filesIn(bytes)
  if (files === null) return broken({ what: 'unreadable', path: null })
  const verdict = verifyFiles(files, expected)
  if (verdict.kind === 'broken') return verdict
  return isSame(zipOf(files), bytes) ? verdict : broken({ what: 'container', path: null })
}

function filesIn(bytes: Uint8Array): readonly PackageFile[] | null {
  try {
    const { names, part } = unzip(bytes, LIMITS)
    return names.map((path) => ({ path, bytes: part(path) ?? new Uint8Array() }))
  } catch (error) {
    if (error instanceof UnreadableZip) return null
    throw error
  }
}

/** The same of a package that was unpacked into a folder. */
export function verifyFiles(files: readonly PackageFile[], expected: string | null = null): Verdict {
  const held = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const missing = [MANIFEST, SIGNATURE].filter((path) => !held.has(path))
  if (missing.length > 0) return broken(...missing.map((path) => ({ what: 'missing', path }) as const))
  const json = held.get(MANIFEST) ?? new Uint8Array()
  const signature = inCanonicalForm(held.get(SIGNATURE) ?? new Uint8Array(), signatureSchema)
  const digest = sha256Hex(json)
  if (signature === null || !isSignature(signature)) return broken({ what: 'changed', path: SIGNATURE })
  if (signature.manifest !== digest) return broken({ what: 'changed', path: MANIFEST })
  const manifest = inCanonicalForm(json, manifestSchema)
  if (manifest === null) return broken({ what: 'unknown-form', path: MANIFEST })
  const faults = faultsIn(manifest, held)
  if (expected !== null && expected !== signature.key) faults.push({ what: 'another-key', path: SIGNATURE })
  return faults.length > 0 ? broken(...faults) : { kind: 'intact', manifest, digest, key: signature.key }
}

const isSignature = ({ key, manifest, signature }: z.infer<typeof signatureSchema>): boolean =>
  isSignedBy(key, signedWords(manifest), signature)

function faultsIn(manifest: Manifest, held: ReadonlyMap<string, Uint8Array>): PackageFault[] {
  const named = new Set([MANIFEST, SIGNATURE, ...manifest.files.map(({ path }) => path)])
  const added = [...held.keys()].filter((path) => !named.has(path)).map((path): PackageFault => ({ what: 'added', path }))
  const wrong = manifest.files.flatMap(({ path, size, sha256 }): readonly PackageFault[] => {
    const bytes = held.get(path)
    if (bytes === undefined) return [{ what: 'missing', path }]
    return bytes.length === size && sha256Hex(bytes) === sha256 ? [] : [{ what: 'changed', path }]
  })
  return [...wrong, ...added, ...otherTexts(manifest)]
}

/** Where a package holds a text in its canonical form, the file's digest is the text's: of the negotiated one and of each other version. */
function otherTexts({ text, versions = [], files }: Manifest): readonly PackageFault[] {
  const named = [{ path: 'text.json', text }, ...versions.map((each) => ({ path: `text.${each.language}.json`, text: each.text }))]
  return named.flatMap(({ path, text: digest }): readonly PackageFault[] =>
    files.some((file) => file.path === path && file.sha256 !== digest) ? [{ what: 'other-text', path }] : [],
  )
}

/** The value, where the bytes are its one canonical spelling. */
function inCanonicalForm<Value>(bytes: Uint8Array, schema: z.ZodType<Value>): Value | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const read = schema.safeParse(JSON.parse(text))
    return read.success && canonicalJson(read.data) === text ? read.data : null
  } catch {
    // No UTF-8, or no JSON: not what we wrote.
    return null
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, at) => byte === other[at])
