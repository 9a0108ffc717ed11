/** Real styles: one for each role and level, so that a ministry changes the look in one place, and a reader finds the role again by the style's id. */
import { element, NAMESPACES, part, tongueOf, valued } from './xml.ts'
import { LEVELS, type Level, type Role } from '../../text/schema.ts'
import type { Language } from '../../sentences/fill.ts'
import { STEP } from './lists.ts'

const SERIF = 'Cambria'
const SANS = 'Calibri'
const QUIET = '465160'

/** Titles and headings are the word processor's own, so that its outline shows them. */
export function styleOf(role: Role, level: Level): string {
  if (role === 'title') return 'Title'
  return role === 'heading' ? `Heading${level + 1}` : `Declaro-${role}-${level}`
}

export const STYLE_NAMES: Readonly<Record<'chapeau' | 'body' | 'quote', Readonly<Record<Language, string>>>> = {
  chapeau: { es: 'Frase introductoria', en: 'Lead-in' },
  body: { es: 'Párrafo', en: 'Paragraph' },
  quote: { es: 'Texto citado', en: 'Quoted text' },
}

type Look = { readonly paragraph?: readonly string[]; readonly run?: readonly string[] }
type Named = Look & {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly isOurs?: boolean
}

const style = ({ id, name, basedOn, next, isOurs = true, paragraph = [], run = [] }: Named): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', ...(isOurs ? { 'w:customStyle': 1 } : {}), ...(id === 'Normal' ? { 'w:default': 1 } : {}), 'w:styleId': id },
    [
      valued('w:name', name),
      ...(basedOn === undefined ? [] : [valued('w:basedOn', basedOn)]),
      ...(next === undefined ? [] : [valued('w:next', next)]),
      element('w:qFormat'),
      ...(paragraph.length === 0 ? [] : [element('w:pPr', {}, paragraph)]),
      ...(run.length === 0 ? [] : [element('w:rPr', {}, run)]),
    ],
  )

const spaced = (before: number, after: number): string => element('w:spacing', { 'w:before': before, 'w:after': after })
const indented = (level: number, right = 0): string =>
  element('w:ind', { 'w:left': level * STEP, ...(right === 0 ? {} : { 'w:right': right }) })
const sized = (halfPoints: number): string => `${valued('w:sz', halfPoints)}${valued('w:szCs', halfPoints)}`
const set = (font: string): string => element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font })
const KEPT = '<w:keepNext/><w:keepLines/>'

const headingSize = (level: number): number => 27 - 2 * level

const roleStyles = (language: Language): readonly string[] =>
  LEVELS.flatMap((level) => [
    style({
      id: `Heading${level + 1}`,
      name: `heading ${level + 1}`,
      basedOn: 'Normal',
      next: 'Declaro-body-0',
      isOurs: false,
      paragraph: [KEPT, spaced(level === 0 ? 360 : 240, 120), valued('w:outlineLvl', level)],
      run: ['<w:b/><w:bCs/>', sized(headingSize(level))],
    }),
    ...(['chapeau', 'body', 'quote'] as const).map((role) =>
      style({
        id: styleOf(role, level),
        name: `${STYLE_NAMES[role][language]} ${level + 1}`,
        basedOn: 'Normal',
        paragraph: [
          ...(role === 'chapeau' ? ['<w:keepNext/>'] : []),
          spaced(0, 140),
          indented(level + (role === 'quote' ? 1 : 0), role === 'quote' ? STEP : 0),
        ],
        run: role === 'quote' ? [sized(22)] : [],
      }),
    ),
  ])

/** The style of words in a language beside that of the text. */
export const tongueStyle = (language: string): string => `Declaro-in-${language}`

/** `tongues`: languages beside that of the text. */
export function stylesPart(language: Language, textLanguage: string, tongues: readonly string[]): string {
  const tongue = tongueOf(textLanguage)
  const defaults = element('w:docDefaults', {}, [
    element(
      'w:rPrDefault',
      {},
      element('w:rPr', {}, [set(SERIF), sized(23), element('w:lang', { 'w:val': tongue, 'w:eastAsia': tongue, 'w:bidi': 'ar-SA' })]),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, element('w:spacing', { 'w:after': 0, 'w:line': 300, 'w:lineRule': 'auto' }))),
  ])
  const own = element('w:lang', { 'w:val': tongueOf(language) })
  const quiet = element('w:color', { 'w:val': QUIET })
  return part(
    element('w:styles', NAMESPACES, [
      defaults,
      style({ id: 'Normal', name: 'Normal', isOurs: false, paragraph: ['<w:widowControl/>'] }),
      style({
        id: 'Title',
        name: 'Title',
        basedOn: 'Normal',
        next: 'Declaro-body-0',
        isOurs: false,
        paragraph: [KEPT, spaced(0, 200), valued('w:jc', 'center')],
        run: ['<w:b/><w:bCs/>', sized(32)],
      }),
      ...roleStyles(language),
      style({ id: 'Declaro-end', name: 'Declaro end', basedOn: 'Normal', paragraph: [spaced(0, 0)], run: [sized(4)] }),
      style({ id: 'Declaro-annex-title', name: 'Declaro annex title', basedOn: 'Heading1', run: [own] }),
      style({
        id: 'Declaro-annex-head',
        name: 'Declaro annex head',
        basedOn: 'Normal',
        paragraph: ['<w:keepNext/>', spaced(200, 60)],
        run: ['<w:b/>', own],
      }),
      style({ id: 'Declaro-annex', name: 'Declaro annex', basedOn: 'Normal', paragraph: [spaced(0, 120)] }),
      style({ id: 'Declaro-annex-own', name: 'Declaro annex own', basedOn: 'Declaro-annex', run: [own] }),
      style({
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        isOurs: false,
        run: [set(SANS), quiet, sized(17), own],
      }),
      style({ id: 'Footer', name: 'footer', basedOn: 'Header', isOurs: false }),
      style({ id: 'CommentText', name: 'annotation text', basedOn: 'Normal', isOurs: false, run: [set(SANS), sized(20)] }),
      ...tongues.map((each) =>
        element('w:style', { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': tongueStyle(each) }, [
          valued('w:name', `Declaro in ${each}`),
          element('w:rPr', {}, element('w:lang', { 'w:val': tongueOf(each) })),
        ]),
      ),
      element('w:style', { 'w:type': 'character', 'w:styleId': 'CommentReference' }, [
        valued('w:name', 'annotation reference'),
        element('w:rPr', {}, sized(16)),
      ]),
    ]),
  )
}
