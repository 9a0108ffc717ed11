/** The Declaration as a Word file that a ministry can work on: real styles, automatic numbers, what is pending as tracked changes on the base text,
 *  comments as comments. The same facts give the same bytes. Start at `bodyOf`. */
import { strToU8, zipSync } from 'fflate'
import type { TextFacts } from '../types.ts'
import { bodyOf } from './body.ts'
import { type Comments, commentsOf, commentsPart, threadsPart } from './comments.ts'
import {
  type Annex,
  annexOf,
  citedAfter,
  corePart,
  customPart,
  endOfText,
  footerPart,
  headerPart,
  pageOf,
  settingsPart,
  UPRIGHT,
} from './frame.ts'
import { type Lists, numberingPart } from './lists.ts'
import { stylesPart } from './styles.ts'
import { element, NAMESPACES, part } from './xml.ts'

export function textDocx(facts: TextFacts): Uint8Array {
  const comments = commentsOf(facts)
  const body = bodyOf(facts, comments)
  const apart = annexOf(facts)
  const page = pageOf(facts.options.lineNumbers, 'Text')
  const end = apart.xml.length > 0 ? [endOfText(page), ...apart.xml, pageOf(false, 'Annex')] : [endOfText(''), page]
  return docxFile(facts, {
    content: [...body.xml, ...citedAfter(facts), ...end],
    lists: body.lists,
    comments,
    apart,
    tongues: [],
    width: UPRIGHT,
  })
}

export type Content = {
  readonly content: readonly string[]
  readonly lists: Lists
  readonly comments: Comments
  readonly apart: Annex
  /** Languages beside that of the text. */
  readonly tongues: readonly string[]
  /** Of the pages with the text. */
  readonly width: number
}

export function docxFile(facts: TextFacts, { content, lists, comments, apart, tongues, width }: Content): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations(PACKAGE),
    'word/document.xml': part(element('w:document', NAMESPACES, element('w:body', {}, content))),
    'word/_rels/document.xml.rels': relations(DOCUMENT),
    'word/styles.xml': stylesPart(facts.language, facts.textLanguage, tongues),
    'word/numbering.xml': numberingPart(lists),
    'word/settings.xml': settingsPart(facts),
    'word/header1.xml': headerPart(facts, width),
    'word/header2.xml': headerPart(facts, UPRIGHT, apart.name),
    'word/footer1.xml': footerPart(facts, width),
    'word/footer2.xml': footerPart(facts, UPRIGHT, apart.about),
    'word/comments.xml': commentsPart(comments, facts),
    'word/commentsExtended.xml': threadsPart(comments),
    'docProps/core.xml': corePart(facts),
    'docProps/app.xml': part(element('Properties', { xmlns: `${OFFICE}/extended-properties` }, element('Application', {}, 'Declaro'))),
    'docProps/custom.xml': customPart(facts),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
  return zipSync(files, { mtime: ZIP_TIME, level: 6 })
}

/** The archive's own stamps have no zone and say nothing: all the same, and the earliest there is. */
const ZIP_TIME = new Date(1980, 0, 1)

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGES = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

type Relation = readonly [id: string, type: string, target: string]

const PACKAGE: readonly Relation[] = [
  ['rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGES}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
  ['rId4', `${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
]
const DOCUMENT: readonly Relation[] = [
  ['rIdStyles', `${OFFICE}/relationships/styles`, 'styles.xml'],
  ['rIdNumbering', `${OFFICE}/relationships/numbering`, 'numbering.xml'],
  ['rIdSettings', `${OFFICE}/relationships/settings`, 'settings.xml'],
  ['rIdHeaderText', `${OFFICE}/relationships/header`, 'header1.xml'],
  ['rIdHeaderAnnex', `${OFFICE}/relationships/header`, 'header2.xml'],
  ['rIdFooterText', `${OFFICE}/relationships/footer`, 'footer1.xml'],
  ['rIdFooterAnnex', `${OFFICE}/relationships/footer`, 'footer2.xml'],
  ['rIdComments', `${OFFICE}/relationships/comments`, 'comments.xml'],
  ['rIdThreads', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml'],
]

const relations = (all: readonly Relation[]): string =>
  part(
    element(
      'Relationships',
      { xmlns: `${PACKAGES}/relationships` },
      all.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })),
    ),
  )

const CONTENT_TYPES = part(
  element('Types', { xmlns: `${PACKAGES}/content-types` }, [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...(
      [
        ['/word/document.xml', `${WORD}.document.main+xml`],
        ['/word/styles.xml', `${WORD}.styles+xml`],
        ['/word/numbering.xml', `${WORD}.numbering+xml`],
        ['/word/settings.xml', `${WORD}.settings+xml`],
        ['/word/header1.xml', `${WORD}.header+xml`],
        ['/word/header2.xml', `${WORD}.header+xml`],
        ['/word/footer1.xml', `${WORD}.footer+xml`],
        ['/word/footer2.xml', `${WORD}.footer+xml`],
        ['/word/comments.xml', `${WORD}.comments+xml`],
        ['/word/commentsExtended.xml', `${WORD}.commentsExtended+xml`],
        ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
        ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
        ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
      ] as const
    ).map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
  ]),
)
