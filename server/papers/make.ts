/** Makes a paper from its order. Pure work: what it costs, it costs whoever calls it. */
import { compilationHtml } from '../../domain/compile/html.ts'
import { readSource } from '../../domain/compile/unread.ts'
import { type CompilationFacts, compilationPaper, compilationPlain } from '../../domain/compile/paper.ts'
import { type DecisionsFacts, decisionsHtml, decisionsPaper } from '../../domain/record/decisions-paper.ts'
import { readFacts } from '../../domain/export/unread.ts'
import { besideHtml } from '../../domain/export/beside-html.ts'
import { besideDocx } from '../../domain/export/docx/beside.ts'
import { textHtml } from '../../domain/export/html.ts'
import { textMarkdown } from '../../domain/export/md.ts'
import { textPlain } from '../../domain/export/txt.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import { registerCsv } from '../../domain/register/csv.ts'
import { registerHtml } from '../../domain/register/html.ts'
import { type RegisterFacts, registerPaper } from '../../domain/register/paper.ts'
import { correspondenceHtml } from '../../domain/trace/table-html.ts'
import { type CorrespondenceFacts, correspondenceTable } from '../../domain/trace/table.ts'
import { registerDocx } from './register-docx.ts'
import { registerXlsx } from './register-xlsx.ts'
import { compilationDocx } from './compilation-docx.ts'
import { correspondenceDocx } from './correspondence-docx.ts'
import { decisionsDocx } from './decisions-docx.ts'
import { canonicalJson } from '../../domain/seal/canonical-json.ts'
import { type PackageFile, sealPackage } from '../../domain/seal/package.ts'
import { verifyPackage } from '../../domain/seal/verify-package.ts'
import { textDocx } from '../../domain/export/docx/docx.ts'
import type { BesideForm, CompilationForm, PackageOrder, PackagePart, Progress, RegisterForm, TableForm, TextForm, Work } from './order.ts'

type Tell = (progress: Progress) => void

export async function makePaper(order: Work, tell: Tell): Promise<Uint8Array> {
  switch (order.kind) {
    case 'correspondence':
      return makeTable(order.facts, order.form, order.at, tell)
    case 'compilation':
      return makeCompilation({ ...order.facts, source: readSource(order.facts.source) }, order.form, order.at)
    case 'register':
      return makeRegister(order.facts, order.form, order.at)
    case 'decisions':
      return makeDecisions(order.facts, order.form, order.at)
    case 'text':
      return makeText(readFacts(order.facts), order.form)
    case 'versions':
      return makeVersions(order.facts.map(readFacts), order.form)
    case 'package':
      return makePackage(order, tell)
  }
}

/** Nothing leaves that does not verify. */
async function makePackage({ about, secret, parts }: PackageOrder, tell: Tell): Promise<Uint8Array> {
  const files: PackageFile[] = []
  for (const part of parts) {
    files.push({ path: part.path, bytes: await bytesOf(part) })
    tell({ done: files.length, total: parts.length })
  }
  const { bytes } = sealPackage(about, files, secret)
  if (verifyPackage(bytes).kind === 'broken') throw new Error('a package that was just sealed does not verify')
  return bytes
}

async function bytesOf(part: PackagePart): Promise<Uint8Array> {
  if ('bytes' in part) return part.bytes
  if ('lines' in part) return inBytes(part.lines.map((line) => `${canonicalJson(line)}\n`).join(''))
  return makePaper(part.order, () => undefined)
}

async function makeTable(facts: CorrespondenceFacts, form: TableForm, at: number, tell: Tell): Promise<Uint8Array> {
  const total = facts.recommendations.length
  const table = correspondenceTable(facts, (done) => tell({ done, total }))
  switch (form) {
    case 'docx':
      return correspondenceDocx(table, at)
    case 'html':
      return inBytes(correspondenceHtml(table))
  }
}

async function makeCompilation(facts: CompilationFacts, form: CompilationForm, at: number): Promise<Uint8Array> {
  const paper = compilationPaper(facts)
  switch (form) {
    case 'docx':
      return compilationDocx(paper, at)
    case 'html':
      return inBytes(compilationHtml(paper))
    case 'txt':
      return inBytes(compilationPlain(paper))
  }
}

async function makeRegister(facts: RegisterFacts, form: RegisterForm, at: number): Promise<Uint8Array> {
  const paper = registerPaper(facts)
  switch (form) {
    case 'docx':
      return registerDocx(paper, at)
    case 'xlsx':
      return registerXlsx(paper, at)
    case 'html':
      return inBytes(registerHtml(paper))
    case 'csv':
      return inBytes(registerCsv(paper))
  }
}

async function makeDecisions(facts: DecisionsFacts, form: TableForm, at: number): Promise<Uint8Array> {
  const paper = decisionsPaper(facts)
  switch (form) {
    case 'docx':
      return decisionsDocx(paper, at)
    case 'html':
      return inBytes(decisionsHtml(paper))
  }
}

/** The text itself: its date is that of the state it is in. */
export async function makeText(facts: TextFacts, form: TextForm): Promise<Uint8Array> {
  switch (form) {
    case 'docx':
      return textDocx(facts)
    case 'html':
      return inBytes(textHtml(facts))
    case 'md':
      return inBytes(textMarkdown(facts))
    case 'txt':
      return inBytes(textPlain(facts))
    // What these two load is large: the first paper of another kind does not wait for it.
    case 'pdf':
      return (await import('./text-pdf.ts')).textPdf(facts)
    case 'akn':
      return inBytes((await import('./akn-schema.ts')).checkedAkn(facts))
  }
}

/** Several versions of it on one paper. */
export async function makeVersions(facts: readonly TextFacts[], form: BesideForm): Promise<Uint8Array> {
  switch (form) {
    case 'docx':
      return besideDocx(facts)
    case 'html':
      return inBytes(besideHtml(facts))
    case 'pdf':
      return (await import('./beside-pdf.ts')).besidePdf(facts)
    case 'akn':
      return inBytes((await import('./akn-schema.ts')).checkedVersions(facts))
  }
}

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
