/** A version in another language goes out in each form that is worked on and comes back: every word and every emphasis of it, under its paragraph. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aknOf } from '../../domain/export/akn.ts'
import { aknOfVersions } from '../../domain/export/akn-versions.ts'
import { besideHtml } from '../../domain/export/beside-html.ts'
import { besideDocx } from '../../domain/export/docx/beside.ts'
import { textDocx } from '../../domain/export/docx/docx.ts'
import { textHtml } from '../../domain/export/html.ts'
import { readAknVersions } from '../../domain/export/read-akn.ts'
import { wordsOfRuns } from '../../domain/importing/side-words.ts'
import { aknFaults } from '../../server/papers/akn-schema.ts'
import { randomVersions, type Versions } from '../export/random-versions.ts'
import { previewed, versionOurs } from './version-read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Each form that there is, as the files come from us. */
const FORMS: Readonly<Record<string, (versions: Versions) => Uint8Array>> = {
  'Word, by itself': ({ version }) => textDocx(version),
  'Word, beside the negotiated text': ({ text, version }) => besideDocx([text, version]),
  'HTML, by itself': ({ version }) => bytes(textHtml(version)),
  'HTML, beside the negotiated text': ({ text, version }) => bytes(besideHtml([text, version])),
  'Akoma Ntoso, by itself': ({ version }) => bytes(aknOf(version)),
  'Akoma Ntoso, an expression of the work': ({ text, version }) => bytes(aknOfVersions([text, version])),
}

const isWritten = ({ text }: { readonly text: string }): boolean => text.trim() !== ''

test.each(Object.entries(FORMS))('[I3] %s: out and in again, every word and every emphasis is the same', (_, written) => {
  let count = 0
  fc.assert(
    fc.property(randomVersions, (versions) => {
      fc.pre(versions.text.source.paragraphs.length > 0)
      const file = written(versions)
      const wanted = versions.version.source.paragraphs.map(({ id, runs }) => ({ paragraph: id, ...wordsOfRuns(runs) }))
      const fresh = previewed(file, versionOurs(versions, 'empty'))
      const read = fresh.items.map(({ paragraph, text, marks }) => ({ paragraph, text, marks: inOrder(marks) }))
      expect(read).toEqual(wanted.filter(isWritten).map((each) => ({ ...each, marks: inOrder(each.marks) })))
      expect([fresh.unplaced, fresh.items.filter(({ way }) => way !== 'named')]).toEqual([[], []])
      expect(previewed(file, versionOurs(versions, 'written')).items).toEqual([])
      count += read.length
    }),
    { numRuns: 40 },
  )
  expect(count).toBeGreaterThan(40)
})

const inOrder = <Mark extends { readonly from: number; readonly type: string }>(marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted((one, other) => one.from - other.from || (one.type < other.type ? -1 : 1))

test('one work with an expression of it for each language: valid against the schema, the same work, paragraphs of one `wId`', () => {
  fc.assert(
    fc.property(randomVersions, ({ text, version }) => {
      const xml = aknOfVersions([text, version])
      expect(aknFaults(xml)).toEqual([])
      const works = [...xml.matchAll(/<FRBRWork>\s*<FRBRthis value="([^"]*)"/g)].map(([, work]) => work?.replace(/\/![a-z_0-9]+$/, ''))
      expect(new Set(works).size).toBe(1)
      const read = readAknVersions(bytes(xml))
      if ('kind' in read) throw new Error(read.why)
      const whole = ({ source }: typeof text) => source.paragraphs.map(({ id, runs, section, marker }) => ({ id, runs, section, marker }))
      expect(read.map(({ language }) => language)).toEqual(['es', 'en'])
      expect(read.map(({ paragraphs }) => paragraphs.map(({ id, runs, section, marker }) => ({ id, runs, section, marker })))).toEqual([
        whole(text),
        whole(version),
      ])
    }),
    { numRuns: 40 },
  )
})
