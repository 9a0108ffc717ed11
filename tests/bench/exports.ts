/** The text exported in each form, and others' keystrokes while an export is being made, and without, in turns. */
import { join } from 'node:path'
import { factsOf } from '../office/pending-text.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { proposalsIn } from '../../domain/proposals/read.ts'
import type { Run as Words } from '../../domain/proposals/types.ts'
import type { ParagraphId, Party, SectionId } from '../../domain/text/ids.ts'
import { makeText } from '../../server/papers/make.ts'
import { TEXT_FORMS, type TextForm } from '../../server/papers/order.ts'
import type { Pace, Room, Run } from './rooms.ts'
import { openOurs } from './rooms.ts'
import { seatOf } from './servers.ts'
import { benchText } from './text.ts'

export type FormTimes = { readonly form: TextForm; readonly times: readonly number[]; readonly bytes: number }

const PARTIES = ['MX', 'GT', 'CR', 'chair'] as Party[]
type Shape = {
  readonly sections: readonly { readonly kind: SourceParagraph['kind']; readonly paragraphs: readonly { readonly text: string }[] }[]
}

/** Two changes in each paragraph: words struck by one party and put by another. */
function changed(text: string, at: number): readonly Words[] {
  const [one = 'chair', other = 'chair'] = [PARTIES[at % 4], PARTIES[(at + 1) % 4]]
  const plain = (words: string): Words => ({ text: words, ins: null, dels: [], emphasis: [] })
  return [
    plain(text.slice(0, 60)),
    { ...plain(text.slice(60, 90)), dels: [one] },
    plain(text.slice(90, 200)),
    { ...plain(' según corresponda,'), ins: other },
    plain(text.slice(200)),
  ]
}

export function largeFacts(): TextFacts {
  const { sections } = JSON.parse(benchText()) as Shape
  let count = 0
  const paragraphs = sections.flatMap(({ kind, paragraphs: own }, at) =>
    own.map(({ text }): SourceParagraph => {
      const runs = changed(text, count)
      const about = { role: 'body', level: 0, marker: 'decimal', pi: null, alt: null, label: null, standing: { kind: 'open' } } as const
      const id = `p_${String(++count).padStart(10, '0')}` as ParagraphId
      return { ...about, id, section: `s_${String(at).padStart(10, '0')}` as SectionId, kind, runs, proposals: proposalsIn(runs, null) }
    }),
  )
  return factsOf(paragraphs)
}

export async function runForms(rounds: number): Promise<readonly FormTimes[]> {
  const facts = largeFacts()
  const measured: FormTimes[] = []
  for (const form of TEXT_FORMS) {
    let bytes = (await makeText(facts, form)).length
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      bytes = (await makeText(facts, form)).length
      times.push(performance.now() - began)
    }
    measured.push({ form, times, bytes })
  }
  return measured
}

export type Beside = { readonly calm: readonly Run[]; readonly exporting: readonly Run[]; readonly made: number }

/** One paper after the other, as long as it is wanted. */
function exporter(address: string, cookie: string): { readonly stop: () => Promise<number> } {
  let isOver = false
  const work = async (): Promise<number> => {
    for (let made = 0; ; made++) {
      if (isOver) return made
      await onePaper(address, cookie, TEXT_FORMS[made % TEXT_FORMS.length] ?? 'docx')
    }
  }
  const done = work()
  return {
    stop: () => {
      isOver = true
      return done
    },
  }
}

async function onePaper(address: string, cookie: string, form: TextForm): Promise<void> {
  const headers = { cookie, 'content-type': 'application/json' }
  const body = JSON.stringify({ kind: 'text', form, language: 'es', of: 'live', view: 'proposals' })
  const ordered = await fetch(`${address}?wait`, { method: 'POST', headers, body })
  if (ordered.status !== 202) throw new Error(`the export was refused: ${ordered.status} ${await ordered.text()}`)
  let told = (await ordered.json()) as { readonly id: string; readonly state: string }
  const { id } = told
  while (told.state !== 'ready') {
    if (told.state === 'failed') throw new Error(`no ${form} was made`)
    told = await (await fetch(`${address}/${id}?wait`, { headers })).json()
  }
}

export async function runBeside(room: Room, pace: Pace, folder: string): Promise<Beside> {
  const ours = await openOurs(room, folder)
  const { address, cookie } = await seatOf(join(folder, 'links.json'), 'chair')
  const papers = address.replace(/^ws:/, 'http:').replace(/\/sync\/rehearsal.*/, '/api/documents/rehearsal/papers')
  const [calm, exporting]: [Run[], Run[]] = [[], []]
  let made = 0
  await ours.run(Math.ceil(pace.updates / 5), room.perSecond, 0)
  for (let round = 0; round < pace.rounds; round++) {
    calm.push(await ours.run(pace.updates, room.perSecond, round))
    const papersMade = exporter(papers, cookie)
    exporting.push(await ours.run(pace.updates, room.perSecond, round))
    made += await papersMade.stop()
  }
  await ours.stop()
  return { calm, exporting, made }
}
