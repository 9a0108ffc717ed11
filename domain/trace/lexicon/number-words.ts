/** Numbers in words that are as good as in digits, as data: folded word, digits. */
const SPANISH =
  'dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 quince 15 veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 quinientos 500 quinientas 500 mil 1000'
const ENGLISH =
  'two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000'
const FRENCH = 'deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 douze 12 quinze 15 vingt 20 trente 30 cent 100 mille 1000'
const PORTUGUESE =
  'dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 doze 12 quinze 15 vinte 20 trinta 30 cem 100 mil 1000'

function pairs(list: string): ReadonlyMap<string, string> {
  const words = list.split(' ')
  return new Map(Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i] ?? '', words[2 * i + 1] ?? '']))
}

const BY_LANGUAGE: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['es', pairs(SPANISH)],
  ['en', pairs(ENGLISH)],
  ['fr', pairs(FRENCH)],
  ['pt', pairs(PORTUGUESE)],
])

/** Digits for a folded word that is a number; null for any other. */
export const numberOf = (word: string, language: string): string | null => BY_LANGUAGE.get(language)?.get(word) ?? null
