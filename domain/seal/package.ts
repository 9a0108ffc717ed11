/** Sealed packages: files, a manifest that names each with its digest, and a signature over the manifest's digest. One zip, stored and in a fixed order,
 *  so that the same content has the same bytes. */
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type Zippable, zipSync } from 'fflate'
import { canonicalJson } from './canonical-json.ts'
import { sha256Hex } from './digest.ts'
import { publicKeyOf, signed } from './ed25519.ts'
import { type AboutPackage, type Manifest, manifestSchema } from './manifest.ts'

export type PackageFile = { readonly path: string; readonly bytes: Uint8Array }

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
const OWN: readonly string[] = [MANIFEST, SIGNATURE]

/** What `manifest.sig` holds, as canonical JSON. */
export type Signature = {
  readonly algorithm: 'Ed25519'
  readonly key: string
  /** SHA-256 of manifest.json. */
  readonly manifest: string
  readonly signature: string
}

/** What is signed: said in words, so that no signature of ours can be taken for one of anything else. */
export const signedWords = (manifest: string): Uint8Array => utf8ToBytes(`declaro sealed package 1\n${manifest}\n`)

export type SealedPackage = { readonly manifest: Manifest; readonly digest: string; readonly bytes: Uint8Array }

/** Throws where the files' names are not lawful: a fault of the caller. */
export function sealPackage(about: AboutPackage, files: readonly PackageFile[], secret: Uint8Array): SealedPackage {
  const inOrder = [...files].sort(byPath)
  const manifest = manifestSchema.parse({
    form: 1,
    ...about,
    files: inOrder.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Hex(bytes) })),
  })
  if (new Set([...OWN, ...files.map(({ path }) => path)]).size < OWN.length + files.length) throw new TypeError('a path twice in a package')
  const json = utf8ToBytes(canonicalJson(manifest))
  const digest = sha256Hex(json)
  const signature: Signature = {
    algorithm: 'Ed25519',
    key: publicKeyOf(secret),
    manifest: digest,
    signature: signed(secret, signedWords(digest)),
  }
  const own = [
    { path: MANIFEST, bytes: json },
    { path: SIGNATURE, bytes: utf8ToBytes(canonicalJson(signature)) },
  ]
  return { manifest, digest, bytes: zipOf([...own, ...inOrder]) }
}

const byPath = (one: PackageFile, other: PackageFile): number => (one.path < other.path ? -1 : 1)

/** The first instant that a zip can name, in whatever zone it is read. */
const NO_TIME = '1980-01-01T00:00:00'

/** Stored, not packed: the bytes of each file stand in it as they are. */
export function zipOf(files: readonly PackageFile[]): Uint8Array {
  const parts: Zippable = {}
  for (const { path, bytes } of files) parts[path] = [bytes, { level: 0, mtime: NO_TIME, os: 0 }]
  return zipSync(parts)
}
