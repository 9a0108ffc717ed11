/** The Akoma Ntoso schema, loaded once: what an export is checked against before it is handed out. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { aknOf } from '../../domain/export/akn.ts'
import { aknOfVersions } from '../../domain/export/akn-versions.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import { XmlBufferInputProvider, XmlDocument, XmlValidateError, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm'

/** The folder is the same from the sources and from the build. */
function schemaFolder(): string {
  const folder = fileURLToPath(new URL('../../schemas/akn/', import.meta.url))
  if (!existsSync(folder)) throw new Error('the folder schemas/ is missing beside the program')
  return folder
}

let loaded: XsdValidator | null = null

function validator(): XsdValidator {
  if (loaded !== null) return loaded
  const folder = schemaFolder()
  // The one schema that the other imports is given from here: nothing else is ever read.
  xmlRegisterInputProvider(new XmlBufferInputProvider({ 'schemas/akn/xml.xsd': readFileSync(`${folder}xml.xsd`) }))
  const schema = XmlDocument.fromBuffer(readFileSync(`${folder}akomantoso30.xsd`), { url: 'schemas/akn/akomantoso30.xsd' })
  loaded = XsdValidator.fromDoc(schema)
  return loaded
}

/** What is not as the schema wants it; empty where all is. */
export function aknFaults(xml: string): readonly string[] {
  const schema = validator()
  const document = XmlDocument.fromString(xml)
  try {
    schema.validate(document)
    return []
  } catch (reason) {
    if (reason instanceof XmlValidateError) return reason.details.map(({ line, message }) => `${line}: ${message.trim()}`)
    throw reason
  } finally {
    document.dispose()
  }
}

export const checkedVersions = (all: readonly TextFacts[]): string => checked(aknOfVersions(all))

/** A file that its own schema refuses would be a fault of ours, and is not handed out. */
export const checkedAkn = (facts: TextFacts): string => checked(aknOf(facts))

function checked(xml: string): string {
  const [fault] = aknFaults(xml)
  if (fault !== undefined) throw new Error(`the Akoma Ntoso file is not valid: line ${fault.replace(/: .*/s, '')}`)
  return xml
}
