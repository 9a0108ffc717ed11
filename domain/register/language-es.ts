/** How Spanish texts say until when. Day and month as printed: `antes del 30 de junio` is followed up on the 30th. */
import type { DeadlineWords } from './language.ts'

const MONTH = '(?<month>enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)'
const YEAR = '(?<year>(?:19|20|21)\\d\\d)'
const OF = '\\s+de(?:l)?(?:\\s+año)?\\s+'
const UNTIL = '(?:antes\\s+del?|a\\s+más\\s+tardar|no\\s+más\\s+tarde\\s+del?|hasta|para|con\\s+fecha\\s+límite)'
/** `para el año 2032` says what a budget is of. */
const UNTIL_A_YEAR = '(?:antes\\s+del?|a\\s+más\\s+tardar|no\\s+más\\s+tarde\\s+del?|hasta|con\\s+fecha\\s+límite)'
const WITHIN = `(?:${UNTIL}|en|durante|dentro\\s+del?|en\\s+el\\s+(?:curso|transcurso)\\s+de|a\\s+lo\\s+largo\\s+de)`
const ORDINAL = '(?<part>primer(?:o)?|segundo|tercer(?:o)?|cuarto|último)'
const END = '(?:fin(?:es|al(?:es)?)?|el\\s+final|el\\s+término)'

const rule = (source: string): RegExp => new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'iu')

export const SPANISH_DEADLINES: DeadlineWords = {
  rules: [
    {
      ends: 'day',
      pattern: rule(
        `${UNTIL}\\s+(?:de\\s+|del\\s+)?(?:el\\s+)?(?:día\\s+)?(?<day>\\d{1,2}|primero)(?:\\.?º)?\\s+de\\s+${MONTH}${OF}${YEAR}`,
      ),
    },
    { ends: 'half', pattern: rule(`${WITHIN}\\s+(?:de\\s+)?(?:el\\s+|del\\s+)?(?:en\\s+el\\s+)?${ORDINAL}\\s+semestre${OF}${YEAR}`) },
    { ends: 'quarter', pattern: rule(`${WITHIN}\\s+(?:de\\s+)?(?:el\\s+|del\\s+)?(?:en\\s+el\\s+)?${ORDINAL}\\s+trimestre${OF}${YEAR}`) },
    {
      ends: 'month',
      pattern: rule(
        `${UNTIL}\\s+(?:de\\s+|en\\s+)?(?:el\\s+mes\\s+de\\s+|${END}\\s+de(?:l\\s+mes\\s+de)?\\s+|que\\s+termine\\s+)?${MONTH}${OF}${YEAR}`,
      ),
    },
    { ends: 'month', pattern: rule(`(?:en|durante)\\s+(?:el\\s+mes\\s+de\\s+)${MONTH}${OF}${YEAR}`) },
    { ends: 'month', pattern: rule(`a\\s+${END}\\s+de\\s+${MONTH}${OF}${YEAR}`) },
    {
      ends: 'year',
      pattern: rule(
        `${UNTIL_A_YEAR}\\s+(?:en\\s+|de\\s+)?(?:que\\s+(?:termine|finalice|concluya)\\s+)?(?:${END}\\s+del?\\s+)?(?:el\\s+)?(?:año\\s+)?${YEAR}`,
      ),
    },
    {
      ends: 'year',
      pattern: rule(
        `(?:(?:a|para)\\s+${END}\\s+del?|durante|en\\s+el\\s+(?:curso|transcurso)\\s+del?|a\\s+lo\\s+largo\\s+del?)\\s+(?:el\\s+)?(?:año\\s+)?${YEAR}`,
      ),
    },
    {
      ends: 'counted',
      pattern: rule(
        '(?:(?:en|dentro\\s+de)\\s+(?:un\\s+|el\\s+)?(?:plazo|término|período|periodo)(?:\\s+(?:máximo|no\\s+mayor))?\\s+(?:de|a)|dentro\\s+de\\s+los|en\\s+los)\\s+(?:(?:próximos|siguientes)\\s+)?(?<count>\\d{1,3}|\\p{L}+)\\s+(?<unit>días?|semanas?|mes(?:es)?|años?)(?:\\s+siguientes)?',
      ),
    },
  ],
  months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  ordinals: { primer: 1, primero: 1, segundo: 2, tercer: 3, tercero: 3, cuarto: 4 },
  numbers: {
    un: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    doce: 12,
    quince: 15,
    dieciocho: 18,
    veinte: 20,
    veinticuatro: 24,
    treinta: 30,
    cuarenta: 40,
    cuarenta_y_cinco: 45,
    sesenta: 60,
    noventa: 90,
    primero: 1,
  },
  units: {
    día: 'days',
    días: 'days',
    semana: 'weeks',
    semanas: 'weeks',
    mes: 'months',
    meses: 'months',
    año: 'years',
    años: 'years',
  },
}
