/** The form in which paragraphs open at a place of the text: as their neighbours do, else as the lead-in asks, else as the conference is used to. */
import type { ParagraphView } from '../proposals/types.ts'
import { adaptedOpening, type OpeningForm, openingFormOf } from '../text/opening-forms.ts'

type Standing = Pick<ParagraphView, 'role' | 'level' | 'marker'> & { readonly text: string }

type Place = {
  /** The section's paragraphs, in order. */
  readonly paragraphs: readonly Standing[]
  /** How many of them stand before the place. */
  readonly before: number
  readonly level: number
  readonly language: string
  /** The section's customary opening verbs, as the conference has them. */
  readonly verbs: readonly string[]
}

/** A lead-in without a marker leads all that follows it; one with a marker leads what is set under it. */
const leads = (paragraph: Standing, level: number): boolean =>
  paragraph.role === 'chapeau' && (paragraph.level < level || (paragraph.marker === 'none' && level === 0))

/** So many neighbours tell, and so many characters of each hold its opening. */
const ENOUGH = 60
const OPENING = 400

export function formAt({ paragraphs, before, level, language, verbs }: Place): OpeningForm | null {
  const leadAt = paragraphs.slice(0, before).findLastIndex((each) => leads(each, level))
  const after = paragraphs.slice(leadAt + 1)
  const end = after.findIndex((each) => leads(each, level))
  const peers = (end < 0 ? after : after.slice(0, end)).filter((each) => each.level === level && each.role !== 'heading').slice(0, ENOUGH)
  const lead = paragraphs[leadAt]
  return (
    commonest(peers.map(({ text }) => openingFormOf(text.slice(0, OPENING), language))) ??
    formUnder(lead === undefined ? null : lead.text, commonest(verbs.map((verb) => openingFormOf(verb, language))))
  )
}

function commonest(forms: readonly (OpeningForm | null)[]): OpeningForm | null {
  const counts = new Map<OpeningForm, number>()
  for (const form of forms) if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1)
  const [first = null] = [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form)
  return first
}

/** `Los Viceministros,` waits for what they did; `adoptaron las siguientes decisiones:` for a list, by custom of infinitives. */
function formUnder(lead: string | null, customary: OpeningForm | null): OpeningForm | null {
  if (lead === null) return customary
  if (!isSubject(lead)) return customary ?? 'infinitive'
  if (customary !== null && customary !== 'infinitive') return customary
  return ONE_BODY.test(lead) ? 'past_singular' : 'past'
}

const ONE_BODY = /^(?:el|la|the)\s+(?:\p{Lu}\p{Ll}*(?<!s)[\s,:]|\p{Lu}\p{Ll}+ss[\s,:])/iu
/** Words of names and what joins them: no verb among them. */
const LITTLE = /^(?:el|la|los|las|y|e|de|del|the|of|and|asimismo|likewise|igualmente|también|also|por|su|parte)$/iu

const isSubject = (lead: string): boolean =>
  lead.trim().endsWith(',') ||
  lead
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '')
    .every((word) => LITTLE.test(word) || /^\p{Lu}/u.test(word))

/** The words as they open at that place. */
export function adaptedTo(place: Place, text: string): string {
  const form = formAt(place)
  return form === null ? text : adaptedOpening(text, form, place.language)
}
