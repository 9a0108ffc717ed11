/** XML as it is written: what it cannot hold is left out, everything else is escaped. */

/** One such character and no word processor would open the file. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

export const escaped = (words: string): string => words.replace(UNWRITABLE, '').replace(/[&<>"\r\n\t]/g, (sign) => ENTITIES[sign] ?? sign)

export type Attributes = Readonly<Record<string, string | number>>

/** An element with what is already XML in it. */
export function element(name: string, attributes: Attributes = {}, content: string | readonly string[] = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const inner = typeof content === 'string' ? content : content.join('')
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`
}

export const valued = (name: string, value: string | number): string => element(name, { 'w:val': value })

export const part = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14 w15',
} as const

/** The tags that word processors know for their spelling check. */
const TONGUES: Readonly<Record<string, string>> = { es: 'es-ES', en: 'en-GB', fr: 'fr-FR', pt: 'pt-BR' }
export const tongueOf = (language: string): string => TONGUES[language] ?? language
