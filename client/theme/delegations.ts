/** The sixteen colours of delegations, in the order they are given out; past them colours repeat and codes do not. */
export const DELEGATION_COLOURS = {
  light: [
    '#B17B8C',
    '#575382',
    '#BC5C3E',
    '#9D193B',
    '#6D3E54',
    '#005233',
    '#D16F00',
    '#7D79FC',
    '#301D9C',
    '#319B66',
    '#3F7B69',
    '#944C06',
    '#254FC4',
    '#553603',
    '#3679B9',
    '#4093AF',
  ],
  dark: [
    '#8A7170',
    '#9358D9',
    '#B95F01',
    '#B95B4F',
    '#DABFC0',
    '#5DC08B',
    '#FDD077',
    '#8F88FF',
    '#89BBFF',
    '#839E92',
    '#C0F9C4',
    '#FE9005',
    '#70778A',
    '#BD8F57',
    '#4C92B5',
    '#97E1FD',
  ],
} as const

/** Black or white, whichever is better read on the colour. */
function inkOn(colour: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? '#FFFFFF' : '#000000'
}

let sheet: CSSStyleSheet | null = null

type Member = { readonly code: string; readonly colour: number }

/** What is said before a change, to those who do not see its line. */
export type LeadIns = (party: string) => { readonly ins: string; readonly del: string }

/** Gives every member its colour, as variables on whatever carries its code; one's own insertions are drawn stronger. */
export function paintDelegations(members: readonly Member[], own: string | null, leadIns: LeadIns): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  const parties = [...members.map(({ code }) => code), 'chair', 'secretariat']
  const rules = [
    ...coloursOf(members, 'light', ':root'),
    // Paper is white, whatever the screen is.
    ...coloursOf(members, 'dark', ':root[data-mantine-color-scheme="dark"]:not([data-contrast])').map(
      (rule) => `@media screen { ${rule} }`,
    ),
    ...(own === null ? [] : ownRules(own)),
    ...parties.flatMap((party) => spokenRules(party, leadIns(party))),
  ]
  sheet.replaceSync(rules.join('\n'))
}

function coloursOf(members: readonly Member[], scheme: 'light' | 'dark', selector: string): string[] {
  return members.map(({ code, colour }) => {
    const by = DELEGATION_COLOURS[scheme][colour % 16] ?? '#000000'
    return `${selector} [data-by="${CSS.escape(code)}"] { --by: ${by}; --by-on: ${inkOn(by)}; }`
  })
}

function ownRules(own: string): string[] {
  const ins = `.sheet ins[data-by="${CSS.escape(own)}"]`
  return [
    `${ins} { background: color-mix(in srgb, var(--by) var(--tint-own), transparent); box-shadow: inset 0 -3px var(--by); }`,
    `:root[data-contrast] ${ins} { background: none; box-shadow: inset 0 -3px #000, inset 0 -5px #fff, inset 0 -7px #000; }`,
    `.sheet .tag[data-by="${CSS.escape(own)}"] { box-shadow: 0 0 0 1px var(--paper), 0 0 0 2px var(--by); }`,
  ]
}

const spokenRules = (party: string, { ins, del }: ReturnType<LeadIns>): string[] => [
  `.sheet ins[data-by="${CSS.escape(party)}"]::before { content: ${JSON.stringify(`${ins} `)}; }`,
  `.sheet del[data-by="${CSS.escape(party)}"]::before { content: ${JSON.stringify(`${del} `)}; }`,
]
