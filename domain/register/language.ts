/** What the finding of decisions knows of a language: data, a table each. */
import { ENGLISH_DEADLINES } from './language-en.ts'
import { SPANISH_DEADLINES } from './language-es.ts'

/** To the last day of what `ends` names, or counted from the day of adoption. The pattern's groups: `day month year part count unit`. */
export type DeadlineRule = {
  readonly pattern: RegExp
  readonly ends: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'counted'
}

export type DeadlineWords = {
  readonly rules: readonly DeadlineRule[]
  readonly months: readonly string[]
  /** Which half or quarter: `primer`, `first`. */
  readonly ordinals: Readonly<Record<string, number>>
  readonly numbers: Readonly<Record<string, number>>
  readonly units: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>>
}

export type WordsOfTasks = DeadlineWords & {
  /** What joins a second act to the first: it belongs to neither. */
  readonly joins: RegExp
  /** Right before the name of who has to do it. */
  readonly before: RegExp
  /** Right after the name of who has to do it. */
  readonly after: RegExp
  /** Between two names that are given the same task. */
  readonly joinsNames: RegExp
  /** The name right after the verb is who has to do it; what stands between the two. */
  readonly isObjectOfVerb: boolean
  readonly article: RegExp
  /** What obliges where no opening verb leads: `shall be raised`, `presentará`, an infinitive that no list holds. */
  readonly duty: RegExp
  /** Verbs by which nobody is given a task, by how they begin. */
  readonly noTask: RegExp
}

const SPANISH: WordsOfTasks = {
  ...SPANISH_DEADLINES,
  joins: /^(?:[\s,;.:]*(?:así como|así mismo|asimismo|además|igualmente|también|y|e)(?=\s|,))*[\s,;.:]*/iu,
  before: /(?<!\p{L})(?:a|al|por|por parte del?|junto con|con el apoyo del?)(?:\s+(?:la|el|las|los))?\s+$/iu,
  joinsNames: /^\s*(?:,|,?\s+y|,?\s+e)\s+(?:(?:a|al)\s+)?(?:(?:la|el|las|los)\s+)?$/iu,
  article: /$^/u,
  after: /^(?:,[^,.;]{1,80},)?\s+(?:\p{L}+r(?:á|án)|deber(?:á|án)|presente|presenten|elabore|elaboren|convoque|informe)(?!\p{L})/iu,
  duty: /^\p{L}+(?:ar|er|ir)(?:se|l[aeo]s?)?(?=[\s,])|(?<!\p{L})(?:se\s+)?\p{L}{2,}[aei]r(?:á|án)(?!\p{L})/iu,
  isObjectOfVerb: false,
  noTask:
    /^(?:se\s+)?(?:agrade|felicit|congratul|salud|acog|celebr|reconoc|reconozc|lament|conden|tom\p{L}+ nota|aplaud|apreci|valor|rend|dar la bienvenida|di\p{L}+ la bienvenida|dan la bienvenida|recib)/iu,
}

const ENGLISH: WordsOfTasks = {
  ...ENGLISH_DEADLINES,
  joins: /^(?:[\s,;.:]*(?:as well as|and also|and|also|further|furthermore)(?=\s|,))*[\s,;.:]*/iu,
  before: /(?<!\p{L})(?:by|upon|to|with the support of)(?:\s+the)?\s+$/iu,
  joinsNames: /^\s*(?:,|,?\s+and)\s+(?:the\s+)?$/iu,
  article: /^\s+(?:(?:on|upon|to)\s+)?(?:the\s+)?$/iu,
  after: /^\s+(?:shall|will|is to|are to|must|to)(?!\p{L})/iu,
  duty: /^To\s+\p{L}+|(?<!\p{L})(?:shall|must|will)(?:\s+be)?\s+\p{L}+|(?<!\p{L})(?:is|are)\s+(?:hereby\s+)?(?:elected|appointed|approved|adopted|established)(?!\p{L})/u,
  isObjectOfVerb: true,
  noTask:
    /^(?:thank|congratulat|welcom|greet|acknowledg|recogni|regret|condemn|tak\p{L}+ note|took note|applaud|appreciat|commend|express\p{L}* (?:appreciation|gratitude|thanks)|not(?:e|ed|es)(?!\p{L}))/iu,
}

const LANGUAGES: Readonly<Record<string, WordsOfTasks>> = { es: SPANISH, en: ENGLISH }

/** Of other languages nothing is known of who and when; their verbs are found all the same. */
const UNKNOWN: WordsOfTasks = {
  rules: [],
  months: [],
  ordinals: {},
  numbers: {},
  units: {},
  joins: /^[\s,;.:]*/u,
  before: /$^/u,
  after: /$^/u,
  joinsNames: /$^/u,
  article: /$^/u,
  duty: /$^/u,
  isObjectOfVerb: false,
  noTask: /$^/u,
}

export const wordsOfTasks = (language: string): WordsOfTasks => LANGUAGES[language] ?? UNKNOWN
