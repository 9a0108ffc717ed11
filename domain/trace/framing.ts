/** What surrounds what is asked for in a Recommendation: reasons before it, and the words that only say that it is recommended. */

/** `Por ello, se recomienda crear ...`: what stands before it are reasons. */
const FRAMES: readonly RegExp[] = [
  /^(?:[^.;]{0,120}?\b)?(?:se\s+)?recom(?:ienda(?:n|mos)?|endó|endaron)(?:\s+a\s+l[oa]s?\s+[^,.;]{3,60}?(?=\s+(?:que\b|\p{L}+[aei]r\b)))?\s+(?:que\s+)?/iu,
  /^(?:[^.;]{0,120}?\b)?(?:it\s+is\s+(?:therefore\s+|accordingly\s+|further\s+)?recommended|recommends?|recommended)\s+(?:that\s+)?/iu,
]

/** `the Ministers grant`, `los Ministros concedan`: who is to act is who adopts the text. */
const MEETING = /^(?:the|l[oa]s|el|la)\s+(?:\p{Lu}[\p{L}-]+\s+){1,4}(?=\p{Ll})/u

/** `That the Ministers pay tribute`: those who adopt the text do it. */
const ADOPTERS =
  /^(?:that\s+the|que\s+l[oa]s|que\s+la)\s+(?:(?:vice-?|deputy\s+)?ministers|presidents|heads|mayors|delegates|conference|congress|meeting|commission|(?:vice)?ministr[oa]s|president[ea]s|jef[ea]s|alcald[ea]s[ae]*|conferencia|congreso|reuni[oó]n|cumbre|comisi[oó]n)\s+(?=\p{L})/iu

const FEWEST_WORDS = 4
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

const SENTENCE_ENDS = /(?<=[.;])\s+(?=\p{Lu})/u

/** Null where the sentence is not framed. A Recommendation to recommend is none: there the verb is what is asked. */
function withoutFrame(sentence: string): string | null {
  const adopters = ADOPTERS.exec(sentence)
  if (adopters !== null) return sentence.slice(adopters[0].length)
  for (const frame of FRAMES) {
    const found = frame.exec(sentence)
    if (found === null || wordsIn(found[0]) < 2) continue
    const rest = sentence.slice(found[0].length).replace(MEETING, '')
    if (wordsIn(rest) >= FEWEST_WORDS) return rest
  }
  return null
}

/** What is asked for, without frames, and without the reasons before the first of them. */
export function unframed(text: string): string {
  const sentences = text.split(SENTENCE_ENDS)
  const asked = sentences.map(withoutFrame)
  const first = asked.findIndex((each) => each !== null)
  if (first < 0) return text
  return sentences
    .slice(first)
    .map((sentence, at) => capitalised(asked[first + at] ?? sentence))
    .join(' ')
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
