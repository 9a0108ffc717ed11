/** What a sealed package says of itself: of which text, from which meeting, and each file in it with its digest. */
import { z } from 'zod'

const hex64 = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.int().min(0)
const words = z.string().max(4000)

/** `public` is for everyone; `internal` adds trace and history; a corrigendum or an addendum comes after and names what it follows. */
export const PACKAGE_KINDS = ['public', 'internal', 'corrigendum', 'addendum'] as const
export type PackageKind = (typeof PACKAGE_KINDS)[number]

/** Folders within it are named with `/`; nothing leads out of it. */
const path = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*(\/[\p{L}\p{N}][\p{L}\p{N} ._-]*)*$/u)

const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)

const fileSchema = z.strictObject({ path, size: z.int().min(0), sha256: hex64 })
/** Where a chain ended when the package was sealed. */
const endSchema = z.strictObject({ seq: z.int().min(0), hash: hex64 })
/** A document of the conference that the text cites or approves. */
const citedSchema = z.strictObject({ symbol: words, title: words, version: words, sha256: hex64 })

const versionSchema = z.strictObject({ language: languageSchema, text: hex64 })

export const manifestSchema = z.strictObject({
  form: z.literal(1),
  kind: z.enum(PACKAGE_KINDS),
  /** Counted from 1 over all packages of the document. */
  number: z.int().min(1),
  /** SHA-256 of the manifest of the package before it; null for the first. */
  previous: hex64.nullable(),
  document: words,
  conference: words,
  title: words,
  symbol: words.nullable(),
  language: languageSchema,
  isRehearsal: z.boolean(),
  /** Digest of the canonical text as it was adopted, corrected editorially, and certified. */
  text: hex64,
  /** The same of each other language in which the text is equally authentic; absent where there is none. */
  versions: z.array(versionSchema).max(40).optional(),
  /** `sitting` is null where silence adopted outside one. */
  adopted: z.strictObject({
    at: instant,
    sitting: z.int().min(1).nullable(),
    present: z.array(words).max(2000),
    absent: z.array(words).max(2000),
  }),
  sealedAt: instant,
  log: endSchema,
  audit: endSchema,
  cites: z.array(citedSchema).max(2000),
  files: z.array(fileSchema).max(2000),
})

export type Manifest = z.infer<typeof manifestSchema>
export type Cited = z.infer<typeof citedSchema>
/** All that is known before the files are digested. */
export type AboutPackage = Omit<Manifest, 'form' | 'files'>
