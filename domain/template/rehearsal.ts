/** The rehearsal conference: eleven delegations and an invented meeting; as many delegations as are wanted. */
import type { Delegation, NameWithArticle } from '../text/declaration.ts'
import type { DelegationCode } from '../text/ids.ts'
import type { Conference, Observer } from './conference.ts'

const code = (letters: string): DelegationCode => letters as DelegationCode
const plain = (name: string): NameWithArticle => ({ name, article: '', short: name })

/** Code, slot in the palette, Spanish and English names. */
const ELEVEN: readonly (readonly [string, number, NameWithArticle, NameWithArticle])[] = [
  ['BZ', 9, plain('Belice'), plain('Belize')],
  ['CA', 3, plain('Canadá'), plain('Canada')],
  ['CR', 2, plain('Costa Rica'), plain('Costa Rica')],
  [
    'DO',
    0,
    { name: 'República Dominicana', article: 'la', short: 'República Dominicana' },
    { name: 'Dominican Republic', article: 'the', short: 'Dominican Republic' },
  ],
  ['GT', 7, plain('Guatemala'), plain('Guatemala')],
  ['HN', 10, plain('Honduras'), plain('Honduras')],
  ['MX', 5, plain('México'), plain('Mexico')],
  ['NI', 6, plain('Nicaragua'), plain('Nicaragua')],
  ['PA', 4, plain('Panamá'), plain('Panama')],
  ['SV', 1, plain('El Salvador'), plain('El Salvador')],
  [
    'US',
    8,
    { name: 'Estados Unidos de América', article: 'los', short: 'Estados Unidos' },
    { name: 'United States of America', article: 'the', short: 'United States' },
  ],
]

const SLOTS_IN_PALETTE = 16
const NAME_BEGINNINGS = ['Val', 'Mon', 'Riva', 'Sel', 'Cor', 'Lum', 'Nar', 'Oster', 'Pra', 'Tele']
const NAME_ENDINGS = ['dora', 'talba', 'mira', 'venia', 'landia', 'sura', 'quira', 'bria', 'gonda', 'rosa']

/** `XA`, `XB` ... `XZ`, `XAA`: codes that no country has. */
function inventedCode(index: number): DelegationCode {
  let left = index
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (left % 26)) + letters
    left = Math.floor(left / 26) - 1
  } while (left >= 0)
  return code(`X${letters}`)
}

function inventedName(index: number): string {
  const count = NAME_BEGINNINGS.length * NAME_ENDINGS.length
  const beginning = NAME_BEGINNINGS[index % NAME_BEGINNINGS.length]
  // Stepping the ending with every round keeps neighbours unlike and all of the first hundred different.
  const ending = NAME_ENDINGS[(index + Math.floor(index / NAME_BEGINNINGS.length)) % NAME_ENDINGS.length]
  const round = Math.floor(index / count)
  return round === 0 ? `${beginning}${ending}` : `${beginning}${ending} ${round + 1}`
}

function invented(index: number): Delegation {
  const name = plain(inventedName(index))
  return { code: inventedCode(index), names: { es: name, en: name }, colour: (ELEVEN.length + index) % SLOTS_IN_PALETTE }
}

function delegations(count: number): Delegation[] {
  const known = ELEVEN.slice(0, count).map(([letters, colour, es, en]): Delegation => ({ code: code(letters), names: { es, en }, colour }))
  const more = Array.from({ length: Math.max(0, count - ELEVEN.length) }, (_, index) => invented(index))
  return [...known, ...more]
}

const observer = (es: NameWithArticle, en: NameWithArticle): Observer => ({ names: { es, en } })
const named = (article: string, name: string): NameWithArticle => ({ name, article, short: name })

const OBSERVERS: Conference['observers'] = {
  countries: [
    observer(plain('Islas Merinas'), named('the', 'Merina Islands')),
    observer(plain('Altamora'), plain('Altamora')),
    observer(named('el', 'Principado de Isarna'), named('the', 'Principality of Isarna')),
  ],
  organisations: [
    observer(named('el', 'Centro Regional de Estudios de Movilidad (CREM)'), named('the', 'Regional Centre for Mobility Studies (CREM)')),
    observer(named('la', 'Oficina Continental de Registro (OCR)'), named('the', 'Continental Registration Office (OCR)')),
  ],
  guests: [observer(named('la', 'Red de Casas del Camino'), named('the', 'Network of Wayside Houses'))],
}

const STYLE: Conference['style'] = {
  es: {
    members: 'alphabetical',
    quotes: '“”',
    knownAcronyms: ['ONU', 'OCR', 'CREM'],
    glossary: [
      { preferred: 'persona migrante en situación irregular', instead: ['migrante ilegal', 'inmigrante ilegal'] },
      { preferred: 'personas migrantes en situación irregular', instead: ['migrantes ilegales', 'inmigrantes ilegales'] },
      { preferred: 'niñez migrante', instead: ['menores migrantes'] },
      { preferred: 'retorno voluntario asistido', instead: ['repatriación voluntaria'] },
    ],
  },
  en: {
    members: 'alphabetical',
    quotes: '“”',
    knownAcronyms: ['UN', 'CREM', 'CRO'],
    glossary: [
      { preferred: 'migrant in an irregular situation', instead: ['illegal migrant', 'illegal immigrant'] },
      { preferred: 'migrants in an irregular situation', instead: ['illegal migrants', 'illegal immigrants'] },
      { preferred: 'assisted voluntary return', instead: ['voluntary repatriation'] },
    ],
  },
}

/** A rehearsal with this many delegations, at least one; the first of them is the host. */
export function rehearsalOf(count: number): Conference {
  if (!Number.isInteger(count) || count < 1 || count > 999) throw new RangeError(`a rehearsal has 1 to 999 delegations, not ${count}`)
  const members = delegations(count)
  const [host = code('BZ'), next = host, following = next] = members.map((member) => member.code)
  return {
    number: 30,
    theme: { es: 'Puertas abiertas, caminos claros', en: 'Open Doors, Clear Paths' },
    place: {
      es: { short: 'Puerto Aurora', long: 'la ciudad de Puerto Aurora' },
      en: { short: 'Puerto Aurora', long: 'the city of Puerto Aurora' },
    },
    dates: { from: '2027-09-24', to: '2027-09-25' },
    language: 'es',
    // Of courtesy, so that a rehearsal is certified without waiting for its translation; chair and secretariat may make it authentic.
    courtesy: ['en'],
    principals: {
      es: { collective: 'las Viceministras y los Viceministros', brief: 'los Viceministros', names: 'Viceministras y Viceministros' },
      en: { collective: 'the Vice-Ministers', brief: 'the Vice-Ministers', names: 'Vice-Ministers' },
    },
    members,
    observers: OBSERVERS,
    hosts: [host],
    nextMeetings: [
      { number: 31, host: next, year: 2028 },
      { number: 32, host: following, year: 2029 },
    ],
    organs: {
      es: {
        body: { name: 'Conferencia Regional sobre Migración', article: 'la', acronym: 'CRM' },
        presidency: { name: 'Presidencia Pro-Témpore', article: 'la', acronym: 'PPT' },
        secretariat: { name: 'Secretaría Técnica', article: 'la', acronym: 'ST' },
        group: { name: 'Grupo Regional de Consulta sobre Migración', article: 'el', acronym: 'GRCM' },
      },
      en: {
        body: { name: 'Regional Conference on Migration', article: 'the', acronym: 'RCM' },
        presidency: { name: 'Presidency Pro-Tempore', article: 'the', acronym: 'PPT' },
        secretariat: { name: 'Technical Secretariat', article: 'the', acronym: 'TS' },
        group: { name: 'Regional Consultation Group on Migration', article: 'the', acronym: 'RCGM' },
      },
    },
    lists: 'no serial comma',
    style: STYLE,
  }
}
