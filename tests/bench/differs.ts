/** Those who also tell differences between two texts, used as their own pages say, each as a list of what stayed, went and came. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { diffWords } from 'diff'
import { foldSpelling, type WordOp, wordDiff } from '../../domain/compare/words.ts'

export type Differ = { readonly name: string; readonly differences: (old: string, now: string) => readonly WordOp[] }

const peer = (path: string): Promise<unknown> =>
  import(pathToFileURL(fileURLToPath(new URL(`peers/node_modules/${path}`, import.meta.url))).href)

type Matcher = {
  Diff_Timeout: number
  diff_main: (old: string, now: string) => [number, string][]
  diff_cleanupSemantic: (parts: [number, string][]) => void
}
type Node = { readonly content: { readonly size: number }; textBetween: (from: number, to: number, block: string) => string }
type SchemaOf = new (
  spec: object,
) => { node: (type: string, attrs: null, content: readonly unknown[]) => Node; text: (text: string) => unknown }
type ChangeOf = { readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number }
type SetOf = { readonly changes: readonly ChangeOf[]; addSteps: (doc: Node, maps: readonly unknown[], data: number) => SetOf }
type Changeset = {
  readonly ChangeSet: { create: (doc: Node) => SetOf }
  readonly simplifyChanges: (changes: readonly ChangeOf[], doc: Node) => readonly ChangeOf[]
}

const ours: Differ = { name: 'Declaro', differences: (old, now) => wordDiff(old, now, foldSpelling) }

const jsdiff: Differ = {
  name: 'diff, diffWords',
  differences: (old, now) =>
    diffWords(old, now).map(({ added, removed, value }) => ({ op: added ? '+' : removed ? '-' : '=', text: value })),
}

async function matchPatch(): Promise<Differ> {
  const loaded = (await peer('diff-match-patch/index.js')) as { readonly default: new () => Matcher }
  const matcher = new loaded.default()
  // With its limit of a second it strikes the whole of a long text.
  matcher.Diff_Timeout = 0
  const differences = (old: string, now: string): readonly WordOp[] => {
    const parts = matcher.diff_main(old, now)
    matcher.diff_cleanupSemantic(parts)
    return parts.map(([op, text]) => ({ op: op < 0 ? '-' : op > 0 ? '+' : '=', text }))
  }
  return { name: 'diff-match-patch, semantic', differences }
}

/** What the changes leave out, stayed. */
function opsOf(changes: readonly ChangeOf[], old: Node, now: Node): readonly WordOp[] {
  const ops: WordOp[] = []
  let at = 0
  const textOf = (doc: Node, from: number, to: number): string => doc.textBetween(from, to, '\n')
  for (const { fromA, toA, fromB, toB } of changes) {
    ops.push(
      { op: '=', text: textOf(old, at, fromA) },
      { op: '-', text: textOf(old, fromA, toA) },
      { op: '+', text: textOf(now, fromB, toB) },
    )
    at = toA
  }
  return [...ops, { op: '=', text: textOf(old, at, old.content.size) }]
}

async function changeset(): Promise<Differ> {
  const { ChangeSet, simplifyChanges } = (await peer('prosemirror-changeset/dist/index.js')) as Changeset
  const { Schema } = (await peer('prosemirror-model/dist/index.js')) as { readonly Schema: SchemaOf }
  const { StepMap } = (await peer('prosemirror-transform/dist/index.js')) as {
    readonly StepMap: new (ranges: readonly number[]) => unknown
  }
  const schema = new Schema({ nodes: { doc: { content: 'p+' }, p: { content: 'text*' }, text: {} } })
  const documentOf = (text: string): Node =>
    schema.node(
      'doc',
      null,
      text.split('\n').map((line) => schema.node('p', null, line === '' ? [] : [schema.text(line)])),
    )
  const differences = (before: string, after: string): readonly WordOp[] => {
    const [old, now] = [documentOf(before), documentOf(after)]
    const whole = new StepMap([0, old.content.size, now.content.size])
    return opsOf(simplifyChanges(ChangeSet.create(old).addSteps(now, [whole], 0).changes, now), old, now)
  }
  return { name: 'prosemirror-changeset, simplified', differences }
}

/** Ours first. */
export const differs = async (): Promise<readonly Differ[]> => [ours, jsdiff, await matchPatch(), await changeset()]
