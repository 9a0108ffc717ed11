/** Words without accents and capitals, and with one shape of dash: for looking up, never for showing. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010\u2011\u2013\u2014]/g, '-')
