/** What stands in each kind of package: made from the certificate and the record, never from what a page says. */
import { type Certificate, onRecord, type StatementOnRecord } from '../../domain/adoption/certificate.ts'
import { certifiedLanguages, finalFacts, sourceOf, statementsOnPaper } from '../../domain/export/final-facts.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import { canonicalJson } from '../../domain/seal/canonical-json.ts'
import type { Due } from '../../domain/seal/due.ts'
import { canonicalText } from '../../domain/seal/text.ts'
import { sealedReadme } from '../../domain/sentences/sealed-readme.ts'
import { statementsPlain } from '../../domain/export/statements.ts'
import { languageOfPapers } from '../../domain/export/types.ts'
import { correspondenceFacts, liveText, nameAlone } from '../papers/correspondence-order.ts'
import { type PackagePart, TEXT_FORMS, type TextForm } from '../papers/order.ts'
import { REHEARSAL } from '../rehearsal.ts'
import type { Room } from '../room/room.ts'
import type { AuditEntry } from '../store/types.ts'
import type { Contents } from './sealing.ts'
import { verifyPage } from './verify-page.ts'

const words = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (path: string, value: unknown): PackagePart => ({ path, bytes: words(canonicalJson(value)) })

/** `history`: the entries of the audit chain, read when an internal package wants them. */
export async function contentsOf(room: Room, due: Due, history: () => Promise<readonly AuditEntry[]>): Promise<Contents> {
  const { certificate } = room.kept
  if (certificate === undefined) throw new Error('a package is due of a text that was not certified')
  const certified = JSON.parse(certificate) as Certificate
  return { about: aboutText(room, certified, due), parts: await partsOf(room, certified, due, history) }
}

function aboutText(room: Room, certificate: Certificate, due: Due): Contents['about'] {
  const { adopted, final, conference } = certificate
  const { at, sitting, present, absent } = adopted
  return {
    document: room.document,
    conference,
    title: final.text.paragraphs.find(({ kind }) => kind === 'title')?.text ?? conference,
    symbol: room.state.conference.symbol ?? null,
    language: final.text.language,
    isRehearsal: room.document === REHEARSAL,
    text: factsOf(room, certificate, due).digest,
    ...versionsIn(room, certificate, due),
    adopted: { at, sitting, present: [...present], absent: [...absent] },
    cites: (certificate.cites ?? []).map(({ symbol, title, version, sha256 }) => ({ symbol, title, version, sha256 })),
  }
}

/** Up to the one that the package brings; the other packages are of the text as it was certified. */
const corrigendaIn = (room: Room, due: Due) => {
  const { corrigenda } = room.state.adoption
  return due.kind === 'corrigendum' ? corrigenda.filter(({ number }) => number <= (due.of ?? 0)) : []
}

/** Each other language in which the text is equally authentic, and what ties its words to the package. */
function versionsIn(room: Room, certificate: Certificate, due: Due): Pick<Contents['about'], 'versions'> {
  const [, ...others] = certifiedLanguages(certificate)
  const versions = others.map((language) => ({ language, text: factsOf(room, certificate, due, language).digest }))
  return versions.length === 0 ? {} : { versions }
}

/** The paper's own words are in the language of the text, where papers speak it. */
function factsOf(room: Room, certificate: Certificate, due: Due, textLanguage: string = certificate.final.text.language): TextFacts {
  const { conference } = room.state
  const language = languageOfPapers(textLanguage)
  const names = Object.fromEntries(conference.members.map(({ code }) => [code, nameAlone(room.state, code, language)]))
  const about = { language, symbol: conference.symbol ?? null, isRehearsal: room.document === REHEARSAL, zone: conference.venueZone, names }
  const facts = finalFacts(certificate, corrigendaIn(room, due), about, textLanguage)
  return textLanguage === certificate.final.text.language ? facts : { ...facts, version: 'authentic' }
}

const withPage = (): readonly PackagePart[] => [
  { path: 'README.txt', bytes: words(sealedReadme()) },
  { path: 'verify.html', bytes: verifyPage() },
]

async function partsOf(
  room: Room,
  certificate: Certificate,
  due: Due,
  history: () => Promise<readonly AuditEntry[]>,
): Promise<readonly PackagePart[]> {
  switch (due.kind) {
    case 'public':
      return [...textParts(room, certificate, due), ...statementParts(room, certificate, due), ...withPage()]
    case 'internal':
      return [
        ...textParts(room, certificate, due),
        ...statementParts(room, certificate, due),
        ...(await internalParts(room, certificate, history)),
        ...withPage(),
      ]
    case 'corrigendum': {
      const corrigenda = corrigendaIn(room, due)
      return [json('corrigenda.json', corrigenda), ...textParts(room, certificate, due), ...withPage()]
    }
    case 'addendum':
      return [json('addendum.json', addendumOnRecord(room, due)), ...withPage()]
  }
}

/** As it is told to everybody: whose it is, and of nobody's seat. */
function addendumOnRecord({ state }: Room, { of }: Due): StatementOnRecord {
  const addendum = state.adoption.addenda.find(({ number }) => number === of)
  if (addendum === undefined) throw new Error('a package is due of an addendum that was not received')
  return onRecord(state, addendum)
}

/** The text in every form there is, in every language in which it is authentic; and all of these as expressions of one work. */
function textParts(room: Room, certificate: Certificate, due: Due): readonly PackagePart[] {
  const all = certifiedLanguages(certificate).map((language) => factsTold(room, certificate, due, language))
  const work = all.length === 1 ? [] : [workPart(all)]
  return [...all.flatMap((facts) => versionParts(room, certificate, due, facts)), ...work]
}

/** What became of Recommendations is told in the internal package alone. */
function factsTold(room: Room, certificate: Certificate, due: Due, language: string): TextFacts {
  const whole = factsOf(room, certificate, due, language)
  return due.kind === 'internal' ? whole : { ...whole, links: [], recommendations: [] }
}

function versionParts(room: Room, certificate: Certificate, due: Due, facts: TextFacts): readonly PackagePart[] {
  const { textLanguage: language } = facts
  const named = language === certificate.final.text.language ? '' : `.${language}`
  return [
    json(`text${named}.json`, canonicalText(language, sourceOf(certificate, corrigendaIn(room, due), language))),
    ...TEXT_FORMS.map(
      (form): PackagePart => ({
        path: `declaration${named}.${endingOf(form)}`,
        order: { kind: 'text', form, facts, at: facts.of.at },
      }),
    ),
  ]
}

const endingOf = (form: TextForm): string => (form === 'akn' ? 'akn.xml' : form)

const workPart = (facts: readonly TextFacts[]): PackagePart => ({
  path: `declaration.${facts.map(({ textLanguage }) => textLanguage).join('-')}.akn.xml`,
  order: { kind: 'versions', form: 'akn', facts, at: facts[0]?.of.at ?? 0 },
})

function statementParts(room: Room, certificate: Certificate, due: Due): readonly PackagePart[] {
  const facts = factsOf(room, certificate, due)
  const statements = statementsOnPaper(certificate)
  return [json('statements.json', certificate.statements), { path: 'statements.txt', bytes: words(statementsPlain(facts, statements)) }]
}

/** Trace and history: for the secretariat's archive. */
async function internalParts(
  room: Room,
  certificate: Certificate,
  history: () => Promise<readonly AuditEntry[]>,
): Promise<readonly PackagePart[]> {
  const language = languageOfPapers(room.state.conference.language)
  const wanted = { language, hasDispositions: true, isRehearsal: room.document === REHEARSAL }
  const facts = correspondenceFacts(room.state, liveText(room), wanted)
  const { at } = certificate
  return [
    json('certificate.json', certificate),
    ...(['html', 'docx'] as const).map(
      (form): PackagePart => ({
        path: `trace/correspondence.${form}`,
        order: { kind: 'correspondence', form, facts, at },
      }),
    ),
    ...room.revisions.map((revision): PackagePart => ({ path: `history/Rev.${revision.number}.json`, bytes: words(revision.json) })),
    { path: 'history/acts.jsonl', lines: await history() },
  ]
}
