/** Makes a paper from its order. Pure work: what it costs, it costs the thread that calls it. */
import { compilationHtml } from '../../domain/compile/html.ts'
import { type CompilationFacts, compilationPaper, compilationPlain } from '../../domain/compile/paper.ts'
import { type DecisionsFacts, decisionsHtml, decisionsPaper } from '../../domain/record/decisions-paper.ts'
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
import { type PackageFile, sealPackage } from '../../domain/seal/package.ts'
import { verifyPackage } from '../../domain/seal/verify-package.ts'
import type { PackageOrder, CompilationForm, RegisterForm, Progress, TableForm, Work } from './order.ts'

type Tell = (progress: Progress) => void

export async function makePaper(order: Work, tell: Tell): Promise<Uint8Array> {
  switch (order.kind) {
    case 'correspondence':
      return makeTable(order.facts, order.form, order.at, tell)
    case 'compilation':
      return makeCompilation(order.facts, order.form, order.at)
    case 'register':
      return makeRegister(order.facts, order.form, order.at)
    case 'decisions':
      return makeDecisions(order.facts, order.form, order.at)
    case 'package':
      return makePackage(order, tell)
  }
}

/** Nothing leaves that does not verify. */
async function makePackage({ about, secret, parts }: PackageOrder, tell: Tell): Promise<Uint8Array> {
  const files: PackageFile[] = []
  for (const part of parts) {
    const bytes = 'bytes' in part ? part.bytes : await makePaper(part.order, () => undefined)
    files.push({ path: part.path, bytes })
    tell({ done: files.length, total: parts.length })
  }
  const { bytes } = sealPackage(about, files, secret)
  if (verifyPackage(bytes).kind === 'broken') throw new Error('a package that was just sealed does not verify')
  return bytes
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

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
