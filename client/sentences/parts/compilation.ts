/** The compiled text on its screen. What stands in it on paper too is said by `domain/sentences/compilation.ts`. */
export const es = {
  'compilation.menu': 'Texto compilado',
  'compilation.view': 'Cómo se lee el texto',
  'compilation.copy': 'Copiar',
  'compilation.copied': 'Copiado',
  'compilation.print': 'Imprimir',
  'compilation.take': 'Sacar como archivo',
  'compilation.takeTell': 'El texto como se lee aquí: {{view}}. Los corchetes y lo tachado quedan en el archivo como formato normal.',
  'compilation.noRevision': 'Todavía no se ha emitido ninguna revisión: el texto se podrá sacar de la primera.',
  'compilation.language': 'Idioma de lo que acompaña al texto',
  'compilation.inLanguage': 'Idioma en que se lee el texto',
  'compilation.parties': 'De quién se incorpora lo pendiente',
  'compilation.party': 'De qué parte',
  'compilation.brackets_one': '{{count}} corchete',
  'compilation.brackets_many': '{{count}} corchetes',
  'compilation.brackets_other': '{{count}} corchetes',
} as const

type Needed = Exclude<keyof typeof es, `${string}_many`>

export const en: Readonly<Record<Needed, string>> = {
  'compilation.menu': 'Compilation text',
  'compilation.view': 'How the text is read',
  'compilation.copy': 'Copy',
  'compilation.copied': 'Copied',
  'compilation.print': 'Print',
  'compilation.take': 'Take out as a file',
  'compilation.takeTell': 'The text as it is read here: {{view}}. Brackets and struck words stay in the file as ordinary formatting.',
  'compilation.noRevision': 'No revision has been issued yet: the text can be taken out of the first one.',
  'compilation.language': 'Language of what goes with the text',
  'compilation.inLanguage': 'Language in which the text is read',
  'compilation.parties': 'Whose pending proposals are taken in',
  'compilation.party': 'Of which party',
  'compilation.brackets_one': '{{count}} bracket',
  'compilation.brackets_other': '{{count}} brackets',
}
