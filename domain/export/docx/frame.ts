/** What stands around the text: the head and foot of each page, the page itself, the annex of statements, the properties of the file. */
import { sayOnExport } from '../../sentences/exports.ts'
import { citedLine, citedPaper } from '../cited.ts'
import { pairsLines } from '../pairs.ts'
import { statementsPaper } from '../statements.ts'
import { digestLine, headOfPage, nameIn } from '../named.ts'
import type { TextFacts } from '../types.ts'
import { element, escaped, NAMESPACES, part, tongueOf, valued } from './xml.ts'
import { partiesProperty, stamp } from './authors.ts'
import { runOf } from './runs.ts'

const A4 = { width: 11_906, height: 16_838 } as const
const MARGIN = { side: 1418, top: 1560, bottom: 1300, edge: 640 } as const
/** Between the margins, of a page that stands and of one that lies. */
export const UPRIGHT = A4.width - 2 * MARGIN.side
export const ACROSS = A4.height - 2 * MARGIN.side

const words = (text: string): string => runOf({ text, emphasis: [] })
const field = (name: 'PAGE' | 'NUMPAGES'): string => element('w:fldSimple', { 'w:instr': ` ${name} ` }, words('1'))

type Edge = { readonly style: 'Header' | 'Footer'; readonly line: 'top' | 'bottom'; readonly width: number }

const edge = ({ style, line, width }: Edge, left: readonly string[], right: readonly string[]): string =>
  element('w:p', {}, [
    element('w:pPr', {}, [
      valued('w:pStyle', style),
      element('w:pBdr', {}, element(`w:${line}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 4, 'w:color': '9AA3AE' })),
      element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': width })),
    ]),
    ...left,
    '<w:r><w:tab/></w:r>',
    ...right,
  ])

/** As the word processor makes its own watermarks: words drawn behind the text, slanted. */
const watermarkOf = (text: string): string =>
  `<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="DeclaroWatermark" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:108pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9dde2" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="${escaped(text)}"/></v:shape></w:pict></w:r>`

/** `what`: which part of the file the page belongs to, where it is not the text. */
export function headerPart(facts: TextFacts, width: number, what: string | null = null): string {
  const head = [...headOfPage(facts), ...(what === null ? [] : [what])].join(' · ')
  const mark = facts.options.watermark ? watermarkOf(sayOnExport(facts.language)('draft')) : ''
  return part(
    element('w:hdr', NAMESPACES, edge({ style: 'Header', line: 'bottom', width }, [words(head), mark], [words(digestLine(facts))])),
  )
}

export function footerPart(facts: TextFacts, width: number, what: string | null = null): string {
  const say = sayOnExport(facts.language)
  const page = [words(say('page.before')), field('PAGE'), words(say('page.of')), field('NUMPAGES')]
  const view = facts.of.kind === 'certified' ? facts.conference : say(facts.view === 'clean' ? 'view.clean' : 'view.marked')
  return part(element('w:ftr', NAMESPACES, edge({ style: 'Footer', line: 'top', width }, [words(what ?? view)], page)))
}

/** `lines`: whether the lines are counted. */
export function pageOf(lines: boolean, edges: 'Text' | 'Annex', width: number = UPRIGHT): string {
  const size = width === ACROSS ? { 'w:w': A4.height, 'w:h': A4.width, 'w:orient': 'landscape' } : { 'w:w': A4.width, 'w:h': A4.height }
  return element('w:sectPr', {}, [
    element('w:headerReference', { 'w:type': 'default', 'r:id': `rIdHeader${edges}` }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': `rIdFooter${edges}` }),
    element('w:pgSz', size),
    element('w:pgMar', {
      'w:top': MARGIN.top,
      'w:right': MARGIN.side,
      'w:bottom': MARGIN.bottom,
      'w:left': MARGIN.side,
      'w:header': MARGIN.edge,
      'w:footer': MARGIN.edge,
      'w:gutter': 0,
    }),
    ...(lines ? [element('w:lnNumType', { 'w:countBy': 5, 'w:restart': 'newPage', 'w:distance': 340 })] : []),
  ])
}

/** The mark that ends the text: what is inserted or struck at its end has a paragraph to run into. */
export const endOfText = (page: string): string =>
  element('w:p', {}, element('w:pPr', {}, [valued('w:pStyle', 'Declaro-end'), '<w:suppressLineNumbers/>', page]))

/** A section with a head of its own, apart from the text; `xml` is empty where there is nothing to say in it. */
export type Annex = { readonly name: string; readonly about: string; readonly xml: readonly string[] }

const line = (style: string, text: string): string => element('w:p', {}, [element('w:pPr', {}, valued('w:pStyle', style)), words(text)])

/** What was stated on a certified text, or which of the languages' versions are not in step with an issued one. */
export const annexOf = (facts: TextFacts): Annex =>
  facts.statements.length === 0 && pairsLines(facts).length > 0 ? pairsAnnex(facts) : statementsAnnex(facts)

function pairsAnnex(facts: TextFacts): Annex {
  const name = sayOnExport(facts.language)('pairs.title')
  return {
    name,
    about: name,
    xml: [line('Declaro-annex-title', name), ...pairsLines(facts).map((each) => line('Declaro-annex-own', each))],
  }
}

function statementsAnnex(facts: TextFacts): Annex {
  const { heading, apart, items } = statementsPaper(facts, facts.statements)
  if (items.length === 0) return { name: sayOnExport(facts.language)('file'), about: apart, xml: [] }
  const said = items.flatMap(({ head, text }) => [line('Declaro-annex-head', head), line('Declaro-annex', text)])
  return { name: heading, about: apart, xml: [line('Declaro-annex-title', heading), line('Declaro-annex-head', apart), ...said] }
}

/** After the text, on the page that it ends on. Lines are counted in the text alone. */
export function citedAfter(facts: TextFacts): readonly string[] {
  const cited = citedPaper(facts)
  if (cited === null) return []
  const items = cited.items.flatMap((item) => [uncounted('Declaro-annex-head', item.head), uncounted('Declaro-annex-own', citedLine(item))])
  return [endOfText(''), uncounted('Declaro-annex-title', cited.heading), uncounted('Declaro-annex-own', cited.apart), ...items]
}

const uncounted = (style: string, text: string): string =>
  element('w:p', {}, [element('w:pPr', {}, [valued('w:pStyle', style), '<w:suppressLineNumbers/>']), words(text)])

const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** What our own reader finds again: whose names the authors are, and which text it was. */
export function customPart(facts: TextFacts): string {
  const { of, digest } = facts
  const properties: readonly (readonly [string, string])[] = [
    ['declaro:parties', partiesProperty(facts)],
    ...(of.kind === 'revision' ? [['declaro:revision', String(of.number)] as const] : []),
    ['declaro:language', facts.textLanguage],
    ['declaro:state', of.kind],
    ['declaro:digest', digest],
  ]
  const written = properties.map(([name, value], at) =>
    element('property', { fmtid: CUSTOM, pid: at + 2, name }, element('vt:lpwstr', {}, escaped(value))),
  )
  const spaces = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  }
  return part(element('Properties', spaces, written))
}

export function corePart(facts: TextFacts): string {
  const spaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  const when = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, stamp(facts.of.at))
  const by = facts.of.kind === 'certified' ? nameIn(facts, 'secretariat') : 'Declaro'
  return part(
    element('cp:coreProperties', spaces, [
      element('dc:title', {}, escaped(facts.conference)),
      element('dc:subject', {}, escaped(headOfPage(facts).join(' · '))),
      element('dc:creator', {}, escaped(by)),
      element('cp:lastModifiedBy', {}, 'Declaro'),
      when('dcterms:created'),
      when('dcterms:modified'),
      element('dc:language', {}, tongueOf(facts.textLanguage)),
    ]),
  )
}

/** What a ministry changes is tracked from the first key, so that it can be sent back. */
export function settingsPart({ of, textLanguage }: Pick<TextFacts, 'of' | 'textLanguage'>): string {
  return part(
    element('w:settings', NAMESPACES, [
      ...(of.kind === 'certified' ? [] : ['<w:trackRevisions/>']),
      valued('w:defaultTabStop', 567),
      '<w:characterSpacingControl w:val="doNotCompress"/>',
      element(
        'w:compat',
        {},
        element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 }),
      ),
      element('w:themeFontLang', { 'w:val': tongueOf(textLanguage) }),
    ]),
  )
}
