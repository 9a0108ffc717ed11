/** What is asked of a new conference, as a person fills it in: every answer is the text that was written, so that nothing is lost on the way. */
import { z } from 'zod'
import { ADOPTIONS } from '../sitting/adoption.ts'
import { DECISION_LISTS } from '../sitting/types.ts'

export const STEPS = ['conference', 'venue', 'text', 'delegations', 'persons', 'rules', 'review'] as const
export type Step = (typeof STEPS)[number]

export const TEMPLATES = ['declaration', 'resolution'] as const
export const TEXT_LANGUAGES = ['es', 'en'] as const
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]
export const STANDINGS = ['none', 'authentic', 'courtesy'] as const
export const SIDES_OFFERED = ['es', 'en', 'fr', 'pt'] as const

const words = z.string().max(400)
const list = z.string().max(400_000)

/** Names of the conference in a language: in the negotiated one they are needed, in another they fill the version beside the text. */
const named = z.object({
  body: words,
  acronym: z.string().max(20),
  theme: words,
  place: words,
  principals: words,
  presidency: words,
  secretariat: words,
  group: words,
})
export type Named = z.infer<typeof named>

export const setupForm = z.object({
  names: z.object({ es: named, en: named }),
  number: z.string().max(4),
  symbol: z.string().max(40),
  title: words,
  from: z.string().max(10),
  to: z.string().max(10),
  zone: z.string().max(60),
  language: z.enum(TEXT_LANGUAGES),
  sides: z.record(z.string(), z.enum(STANDINGS)),
  template: z.enum(TEMPLATES),
  delegations: list,
  host: z.string().max(6),
  chair: z.object({ name: words, title: words }),
  secretary: z.object({ name: words, title: words }),
  persons: list,
  adoption: z.enum(ADOPTIONS),
  quorum: z.string().max(4),
  decisions: z.enum(DECISION_LISTS),
  historyKept: z.string().max(6),
  representatives: z.enum(['take positions', 'follow the head']),
})
export type SetupForm = z.infer<typeof setupForm>

const nobody = { name: '', title: '' }

export const emptyForm = (language: TextLanguage, zone: string): SetupForm => ({
  names: {
    es: {
      body: '',
      acronym: '',
      theme: '',
      place: '',
      principals: 'las Viceministras y los Viceministros',
      presidency: 'la Presidencia Pro-Témpore',
      secretariat: 'la Secretaría Técnica',
      group: 'el Grupo Regional de Consulta',
    },
    en: {
      body: '',
      acronym: '',
      theme: '',
      place: '',
      principals: 'the Vice-Ministers',
      presidency: 'the Presidency Pro-Tempore',
      secretariat: 'the Technical Secretariat',
      group: 'the Regional Consultation Group',
    },
  },
  number: '',
  symbol: '',
  title: '',
  from: '',
  to: '',
  zone,
  language,
  sides: {},
  template: 'declaration',
  delegations: '',
  host: '',
  chair: nobody,
  secretary: nobody,
  persons: '',
  adoption: 'consensus',
  quorum: '',
  decisions: 'off',
  historyKept: '',
  representatives: 'take positions',
})

/** The language in which the version beside the text can begin with the template, where it is one of the conference's. */
export function languageBeside({ language, sides }: Pick<SetupForm, 'language' | 'sides'>): TextLanguage | null {
  const other = TEXT_LANGUAGES.find((each) => each !== language)
  return other === undefined || (sides[other] ?? 'none') === 'none' ? null : other
}

export const sidesOfStanding = (
  { language, sides }: Pick<SetupForm, 'language' | 'sides'>,
  standing: 'authentic' | 'courtesy',
): readonly string[] => SIDES_OFFERED.filter((each) => each !== language && sides[each] === standing)
