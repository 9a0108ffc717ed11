/** The certified text in a sealed package, as its Akoma Ntoso file. A package in which one bit differs gives none: its text may not be what was certified. */
import { unzip, UnreadableZip } from '../../domain/files/unzip.ts'
import { MANIFEST, SIGNATURE } from '../../domain/seal/package.ts'
import { verifyPackage } from '../../domain/seal/verify-package.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'

const LIMITS = { entries: 4000, unpacked: 64 << 20 }
const ENDING = '.akn.xml'

/** Null for what is no package, as a Word file is none. `language`: of which version; null for the negotiated text. */
export function certifiedIn(bytes: Uint8Array, language: string | null): Uint8Array | Refusal | null {
  const parts = partsOf(bytes)
  if (parts === null || ![MANIFEST, SIGNATURE].every((name) => parts.names.includes(name))) return null
  if (verifyPackage(bytes).kind === 'broken') return refused('file.package-broken')
  const versions = language === null ? [''] : [`.${language}`, '']
  const name = versions.map((version) => `declaration${version}${ENDING}`).find((each) => parts.names.includes(each))
  return name === undefined ? refused('file.package-without-text') : (parts.part(name) ?? refused('file.package-without-text'))
}

function partsOf(bytes: Uint8Array): ReturnType<typeof unzip> | null {
  try {
    return unzip(bytes, LIMITS)
  } catch (error) {
    // Whoever reads Word files says what is wrong with it.
    if (error instanceof UnreadableZip) return null
    throw error
  }
}
