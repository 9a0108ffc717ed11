/** How English texts say until when. Day and month as printed: `before 30 June` is followed up on the 30th. */
import type { DeadlineWords } from './language.ts'

const MONTH = '(?<month>January|February|March|April|May|June|July|August|September|October|November|December)'
const YEAR = '(?<year>(?:19|20|21)\\d\\d)'
const UNTIL = '(?:by|before|no\\s+later\\s+than|not\\s+later\\s+than|until|at\\s+the\\s+latest\\s+(?:by|on|in)|prior\\s+to)'
const WITHIN = `(?:${UNTIL}|in|during|within|in\\s+the\\s+course\\s+of)`
const ORDINAL = '(?<part>first|second|third|fourth|last)'

const rule = (source: string): RegExp => new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'iu')

export const ENGLISH_DEADLINES: DeadlineWords = {
  rules: [
    { ends: 'day', pattern: rule(`${UNTIL}\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`) },
    { ends: 'day', pattern: rule(`${UNTIL}\\s+${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`) },
    { ends: 'half', pattern: rule(`${WITHIN}\\s+the\\s+(?:end\\s+of\\s+the\\s+)?${ORDINAL}\\s+(?:half|semester)\\s+of\\s+${YEAR}`) },
    { ends: 'quarter', pattern: rule(`${WITHIN}\\s+the\\s+(?:end\\s+of\\s+the\\s+)?${ORDINAL}\\s+quarter\\s+of\\s+${YEAR}`) },
    { ends: 'month', pattern: rule(`(?:${UNTIL}|at)\\s+(?:the\\s+end\\s+of\\s+)?${MONTH},?\\s+(?:of\\s+)?${YEAR}`) },
    { ends: 'month', pattern: rule(`(?:during|in\\s+the\\s+month\\s+of)\\s+${MONTH},?\\s+(?:of\\s+)?${YEAR}`) },
    { ends: 'year', pattern: rule(`${UNTIL}\\s+(?:the\\s+end\\s+of\\s+)?(?:the\\s+year\\s+)?${YEAR}`) },
    { ends: 'year', pattern: rule(`(?:at\\s+the\\s+end\\s+of|during|in\\s+the\\s+course\\s+of)\\s+(?:the\\s+year\\s+)?${YEAR}`) },
    {
      ends: 'counted',
      pattern: rule(
        'within\\s+(?:the\\s+)?(?:a\\s+(?:period|term)\\s+of\\s+)?(?:(?:next|following)\\s+)?(?<count>\\d{1,3}|\\p{L}+)\\s+(?<unit>days?|weeks?|months?|years?)',
      ),
    },
  ],
  months: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  ordinals: { first: 1, second: 2, third: 3, fourth: 4 },
  numbers: {
    a: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    fifteen: 15,
    eighteen: 18,
    twenty: 20,
    thirty: 30,
    sixty: 60,
    ninety: 90,
  },
  units: { day: 'days', days: 'days', week: 'weeks', weeks: 'weeks', month: 'months', months: 'months', year: 'years', years: 'years' },
}
