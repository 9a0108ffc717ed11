/** Opening verbs: from the section's list, with "also" where one comes twice running, in one form. A verb's form is never touched. */
import { openingFormOf } from '../text/opening-forms.ts'
import { lemmaOf } from '../text/read-verb-forms.ts'
import { type FoundVerb, openingVerbs } from '../text/read-verbs.ts'
import { type AdviceData, adviceDataFor } from './data.ts'
import { type List, listsIn } from './lists.ts'
import type { AdvisedParagraph, AdviceSettings, Note } from './types.ts'

type Opening = { readonly paragraph: AdvisedParagraph; readonly verb: FoundVerb | null; readonly lemma: string | null }

export function verbNotes(paragraphs: readonly AdvisedParagraph[], settings: AdviceSettings): readonly Note[] {
  return listsIn(paragraphs).flatMap((list) => {
    const openings = list.paragraphs.map((paragraph) => openingOf(paragraph, settings.language))
    return [...notOnList(list, openings, settings), ...mixedForms(openings, settings.language), ...repeated(openings, settings)]
  })
}

function openingOf(paragraph: AdvisedParagraph, language: string): Opening {
  const verb = openingVerbs(paragraph.text, language)[0] ?? null
  return { paragraph, verb, lemma: verb === null ? null : lemmaOf(verb.text, language) }
}

const MANY = 0.5

function notOnList({ kind }: List, openings: readonly Opening[], { verbs, language }: AdviceSettings): readonly Note[] {
  const listed = verbs[kind] ?? []
  if (listed.length === 0) return []
  const known = listed.map((phrase) => ({
    phrase: phrase.toLowerCase(),
    lemma: lemmaOf(openingVerbs(phrase, language)[0]?.text ?? phrase, language),
  }))
  const isKnown = ({ paragraph, lemma }: Opening): boolean =>
    known.some((each) => (each.lemma !== null && each.lemma === lemma) || startsWith(paragraph.text, each.phrase))
  const open = openings.filter((each) => each.verb !== null || isKnown(each)).length / openings.length
  return openings.flatMap((opening) => {
    if (isKnown(opening)) return []
    const { paragraph, verb } = opening
    if (verb !== null) return [{ kind: 'opening-verb', paragraphs: [paragraph.id], span: spanOf(verb), what: { verb: verb.text } }]
    return open > MANY && kind !== 'preamble' && kind !== 'closing' ? [{ kind: 'opening-verb', paragraphs: [paragraph.id], what: {} }] : []
  })
}

const startsWith = (text: string, phrase: string): boolean => {
  const start = text.trimStart().toLowerCase()
  return start.startsWith(phrase) && !/^\p{L}/u.test(start.slice(phrase.length))
}

const spanOf = ({ from, text }: FoundVerb): { from: number; to: number } => ({ from, to: from + text.length })

const SMALLEST_LIST = 3

/** One note for the whole list, of those that open otherwise than most. */
function mixedForms(openings: readonly Opening[], language: string): readonly Note[] {
  const formed = openings.flatMap(({ paragraph }) => {
    const form = openingFormOf(paragraph.text, language)
    return form === null ? [] : [{ paragraph, form }]
  })
  if (formed.length < SMALLEST_LIST) return []
  const count = (form: string): number => formed.filter((each) => each.form === form).length
  const usual = formed.map(({ form }) => form).reduce((most, form) => (count(form) > count(most) ? form : most))
  const others = formed.filter(({ form }) => form !== usual)
  return others.length === 0 ? [] : [{ kind: 'mixed-forms', paragraphs: others.map(({ paragraph }) => paragraph.id), what: {} }]
}

function repeated(openings: readonly Opening[], settings: AdviceSettings): readonly Note[] {
  const data = adviceDataFor(settings.language)
  const also = settings.style.also ?? data.also
  if (also.length === 0) return []
  let running = 0
  return openings.flatMap((opening, i) => {
    const { paragraph, verb, lemma } = opening
    running = i > 0 && lemma !== null && lemma === openings[i - 1]?.lemma ? running + 1 : 0
    if (running === 0 || verb === null || saysAlso(paragraph.text, verb, [...also, ...data.alsoToo])) return []
    const word = also[Math.min(running, also.length) - 1] ?? ''
    return [
      {
        kind: 'repeated-verb',
        paragraphs: [paragraph.id],
        span: spanOf(verb),
        what: { verb: verb.text, also: word },
        ...suggested(verb, word, paragraph.text, data),
      },
    ]
  })
}

/** Before the verb, or right after it. */
function saysAlso(text: string, verb: FoundVerb, also: readonly string[]): boolean {
  const near = ` ${text.slice(0, verb.from + verb.text.length + 24).toLowerCase()} `
  return also.some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(near))
}

/** `Se comprometieron también a`, `Tomaron también nota de`, `Also recognized`. */
function suggested(
  { from, text: verb, mood }: FoundVerb,
  also: string,
  text: string,
  { alsoStands }: AdviceData,
): Pick<Note, 'suggestion'> {
  if (alsoStands === 'after' || mood === 'gerund') {
    const first = /^(?:se\s+)?\S+/iu.exec(verb)?.[0].length ?? verb.length
    return { suggestion: { from: from + first, to: from + first, text: ` ${also}` } }
  }
  if (text.slice(0, from).trim() !== '') return {}
  const small = verb.charAt(0).toLowerCase()
  return { suggestion: { from, to: from + 1, text: `${also.charAt(0).toUpperCase()}${also.slice(1)} ${small}` } }
}
