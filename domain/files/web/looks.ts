/** What elements and their styles say of the words in them: emphasis, and whether they are seen at all. */
import type { Emphasis } from '../../text/schema.ts'

export type Looks = Readonly<Record<Emphasis, boolean>> & { readonly isHidden: boolean; readonly isStruck: boolean }

export const PLAIN: Looks = { bold: false, italic: false, underline: false, isHidden: false, isStruck: false }

const ELEMENTS: Readonly<Record<string, Partial<Looks>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { isStruck: true },
  strike: { isStruck: true },
}

/** Name and value of each declaration; what is no declaration is passed over. */
function declarations(style: string): ReadonlyMap<string, string> {
  return new Map(
    style.split(';').flatMap((each) => {
      const at = each.indexOf(':')
      return at < 0
        ? []
        : [
            [
              each.slice(0, at).trim().toLowerCase(),
              each
                .slice(at + 1)
                .trim()
                .toLowerCase(),
            ] as const,
          ]
    }),
  )
}

const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600

export function styled(looks: Looks, style: string): Looks {
  const says = declarations(style)
  const [weight, slant, line] = [
    says.get('font-weight'),
    says.get('font-style'),
    says.get('text-decoration') ?? says.get('text-decoration-line'),
  ]
  return {
    bold: weight === undefined ? looks.bold : isBold(weight),
    italic: slant === undefined ? looks.italic : slant.startsWith('italic') || slant.startsWith('oblique'),
    underline: line === undefined ? looks.underline : line.includes('underline') || (looks.underline && line !== 'none'),
    isStruck: looks.isStruck || line?.includes('line-through') === true,
    isHidden: looks.isHidden || says.get('display') === 'none' || says.get('mso-hide') === 'all',
  }
}

/** Google Docs says what is bold in a style sheet of its own: the rules for one class are read, no others. */
const CLASS_RULE = /\.([\w-]{1,40})\s*\{([^{}]{0,2000})\}/g
const LONGEST_SHEET = 400_000

export type Classes = ReadonlyMap<string, string>

export function classesIn(sheet: string): Classes {
  const classes = new Map<string, string>()
  for (const [, name = '', rules = ''] of sheet.slice(0, LONGEST_SHEET).matchAll(CLASS_RULE)) {
    classes.set(name, `${classes.get(name) ?? ''};${rules}`)
  }
  return classes
}

export function looksIn(around: Looks, tag: string, attributes: Readonly<Record<string, string>>, classes: Classes): Looks {
  const byElement = { ...around, ...ELEMENTS[tag] }
  const byClass = (attributes.class ?? '').split(/\s+/).flatMap((name) => classes.get(name) ?? [])
  return [...byClass, attributes.style ?? ''].reduce((looks, style) => (style === '' ? looks : styled(looks, style)), byElement)
}
