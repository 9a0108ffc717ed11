import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Declaration } from './declaration.ts'
import { LONGEST_FILE, MOST_LINES, readDeclaration } from './read.ts'
import { readShape } from './read-shape.ts'

function read(text: string): Declaration {
  const result = readDeclaration(text)
  if (result.kind === 'refused') throw new Error(result.code)
  return result.declaration
}

/** One line per paragraph: section, role, level, number, first words. */
const outline = (text: string): readonly string[] =>
  readShape(read(text)).sections.flatMap(({ kind, paragraphs }) =>
    paragraphs.map(
      ({ role, level, number, text: words }) => `${kind} ${role} ${level} ${number ?? '-'} ${words.split(' ').slice(0, 3).join(' ')}`,
    ),
  )

const SPANISH = `V ENCUENTRO DE CUENCAS
Villa Serena, 3-4 de mayo de 2031
DECLARACIÓN

El Quinto Encuentro de Cuencas, al que asistieron las autoridades de Lago Hondo, Río Alto y la Marina, se celebró en Villa Serena, el 3 y 4 de mayo de 2031, con el tema “Agua para quien la cuida”.
Las autoridades,

Reafirmaron que el agua es de todos y convinieron en medirla con los mismos instrumentos.
Se comprometieron a publicar los caudales cada semana.

Las autoridades toman las siguientes decisiones:
• Aprobar el calendario de aforos.
• Encargar a la oficina común
1. un mapa de manantiales;
2. un registro de pozos.
• Nombrar a la relatora.
Pedir a la presidencia que escriba a los municipios.
• Tomar nota del informe anual.
Asimismo, las autoridades:
Agradecieron a los guardas del lago su trabajo.
Finalmente, las autoridades agradecieron a Villa Serena su acogida.
ANEXOS
1. Sobre las mediciones, acordaron que:
“Cada aforo llevará fecha, hora y firma.”
2. Se instruye a la oficina común a guardar copia.
`

const ENGLISH = `FIFTH RIVERS MEETING
Clearwater, 3-4 May 2031
DECLARATION

The Fifth Rivers Meeting, attended by the authorities of Deep Lake, High River and the Marches, was held in Clearwater on 3 and 4 May 2031 under the theme “Water for those who guard it”.

The Authorities,

Reaffirmed that water belongs to all and agreed to measure it with the same instruments.
Undertook to publish the flows every week.

The Authorities took the following decisions:
- Approve the gauging calendar.
- Request the common office:
a) to draw a map of springs;
b) to keep a register of wells.
- Take note of the annual report.

Likewise, the Authorities:

Thanked the wardens of the lake for their work.

Finally, the Authorities thanked Clearwater for its welcome.

ANNEX I

Gauging calendar of the year.
`

describe('readDeclaration', () => {
  test('reads sections, roles, levels and numbers of a Spanish Declaration', () => {
    expect(outline(SPANISH)).toEqual([
      'title title 0 - V ENCUENTRO DE',
      'title title 0 - Villa Serena, 3-4',
      'title heading 0 - DECLARACIÓN',
      'preamble body 0 - El Quinto Encuentro',
      'commitments chapeau 0 - Las autoridades,',
      'commitments body 0 - Reafirmaron que el',
      'commitments body 0 - Se comprometieron a',
      'decisions chapeau 0 - Las autoridades toman',
      'decisions body 0 • Aprobar el calendario',
      'decisions chapeau 0 • Encargar a la',
      'decisions body 1 1. un mapa de',
      'decisions body 1 2. un registro de',
      'decisions body 0 • Nombrar a la',
      'decisions body 0 - Pedir a la',
      'decisions body 0 • Tomar nota del',
      'acknowledgements chapeau 0 - Asimismo, las autoridades:',
      'acknowledgements body 0 - Agradecieron a los',
      'closing body 0 - Finalmente, las autoridades',
      'annexes heading 0 - ANEXOS',
      'annexes chapeau 0 1. Sobre las mediciones,',
      'annexes body 1 - “Cada aforo llevará',
      'annexes body 0 2. Se instruye a',
    ])
  })

  test('reads an English Declaration by its own words', () => {
    expect(read(ENGLISH).language).toBe('en')
    expect(outline(ENGLISH)).toEqual([
      'title title 0 - FIFTH RIVERS MEETING',
      'title title 0 - Clearwater, 3-4 May',
      'title heading 0 - DECLARATION',
      'preamble body 0 - The Fifth Rivers',
      'commitments chapeau 0 - The Authorities,',
      'commitments body 0 - Reaffirmed that water',
      'commitments body 0 - Undertook to publish',
      'decisions chapeau 0 - The Authorities took',
      'decisions body 0 • Approve the gauging',
      'decisions chapeau 0 • Request the common',
      'decisions body 1 a) to draw a',
      'decisions body 1 b) to keep a',
      'decisions body 0 • Take note of',
      'acknowledgements chapeau 0 - Likewise, the Authorities:',
      'acknowledgements body 0 - Thanked the wardens',
      'closing body 0 - Finally, the Authorities',
      'annexes heading 0 - ANNEX I',
      'annexes body 0 - Gauging calendar of',
    ])
  })

  test('takes the first line for the title and prints each section’s heading', () => {
    const shape = readShape(read(SPANISH))
    expect(shape.title).toBe('V ENCUENTRO DE CUENCAS')
    expect(shape.sections.find(({ kind }) => kind === 'annexes')?.heading).toBe('ANEXOS')
    expect(shape.sections.find(({ kind }) => kind === 'commitments')?.heading).toBeNull()
  })

  test.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['bare CR line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['blank lines everywhere', (text: string) => text.replaceAll('\n', '\n\n\n')],
    ['no-break spaces and tabs after the signs', (text: string) => text.replace(/^(•|\d\.) /gm, '$1\u00a0\t')],
    ['white space around the lines', (text: string) => text.replace(/^(?=.)/gm, '\u00a0 ').replace(/$/gm, ' \t')],
    ['other bullets', (text: string) => text.replaceAll('• ', '·')],
    ['signs in brackets', (text: string) => text.replace(/^(\d)\. /gm, '($1) ')],
    ['numbers before a dash', (text: string) => text.replace(/^(\d)\. /gm, '$1- ')],
    ['lines without a last line end', (text: string) => text.trimEnd()],
  ])('reads the same with %s', (_, change) => {
    expect(outline(change(SPANISH))).toEqual(outline(SPANISH))
  })

  test('puts lines that were broken at a fixed width together again', () => {
    const wrapped = SPANISH.split('\n')
      .map((line) => line.replace(/(.{40,70}) (?=.)/g, '$1\n'))
      .join('\n')
    expect(wrapped.split('\n').length).toBeGreaterThan(SPANISH.split('\n').length)
    expect(outline(wrapped)).toEqual(outline(SPANISH))
  })

  test('keeps no-break spaces and double spaces inside a paragraph', () => {
    const text = 'Las autoridades,\n\nReafirmaron  que el 50\u00a0% del agua vuelve al río.'
    expect(read(text).sections[0]?.paragraphs[1]?.text).toBe('Reafirmaron  que el 50\u00a0% del agua vuelve al río.')
  })

  test('opens sections by their headings', () => {
    const text = [
      'Acta de Villa Serena',
      '',
      'Preámbulo',
      '',
      'El lago baja cada año.',
      '',
      'COMPROMISOS',
      '',
      'Reiteraron su respeto.',
      '',
      'II. DECISIONES',
      '',
      '1. Aprobar el mapa.',
      '',
      'Anexo A: Mapa',
      '',
      'Escala de uno a mil.',
    ]
    expect(outline(text.join('\n'))).toEqual([
      'title title 0 - Acta de Villa',
      'preamble heading 0 - Preámbulo',
      'preamble body 0 - El lago baja',
      'commitments heading 0 - COMPROMISOS',
      'commitments body 0 - Reiteraron su respeto.',
      'decisions heading 0 - II. DECISIONES',
      'decisions body 0 1. Aprobar el mapa.',
      'annexes heading 0 - Anexo A: Mapa',
      'annexes body 0 - Escala de uno',
    ])
  })

  test('reads recitals as preamble and what is resolved as decisions', () => {
    const text =
      'RESOLUCIÓN\n\nLa Asamblea de Cuencas,\n\nRecordando sus acuerdos,\n\nConsciente de la sequía,\n\nResuelve:\n\n1. Aprobar el plan;\n\n2. Invitar a los municipios a:\n\na) medir;\n\nb) informar.'
    expect(outline(text)).toEqual([
      'title title 0 - RESOLUCIÓN',
      'preamble chapeau 0 - La Asamblea de',
      'preamble body 0 - Recordando sus acuerdos,',
      'preamble body 0 - Consciente de la',
      'decisions chapeau 0 - Resuelve:',
      'decisions body 0 1. Aprobar el plan;',
      'decisions chapeau 0 2. Invitar a los',
      'decisions body 1 a) medir;',
      'decisions body 1 b) informar.',
    ])
  })

  test('finds closing thanks without a lead-in, and not thanks in the middle', () => {
    const text =
      'Las autoridades,\n\nAgradecieron el informe.\n\nReafirmaron su respeto.\n\nAgradecieron a la ciudad.\n\nFelicitaron al personal.\n\nANEXOS\n\nMapa.'
    expect(outline(text).map((line) => line.split(' ', 1)[0])).toEqual([
      'commitments',
      'commitments',
      'commitments',
      'acknowledgements',
      'acknowledgements',
      'annexes',
      'annexes',
    ])
  })

  test('tells letters from roman numbers by the list around them', () => {
    const letters = Array.from('abcdefghij', (letter) => `${letter}) punto`).join('\n')
    expect(
      outline(`Las autoridades deciden:\n${letters}`)
        .slice(1)
        .every((line, i) => line.includes(` 0 ${'abcdefghij'[i]}) `)),
    ).toBe(true)
    expect(outline('Las autoridades deciden:\ni) uno\nii) dos\niii) tres')[2]).toBe('decisions body 0 ii. dos')
  })

  test('hangs bullets set further in from those further out', () => {
    expect(outline('Las autoridades deciden:\n- medir\n   - el lago\n   - los pozos\n- informar').slice(1)).toEqual([
      'decisions chapeau 0 • medir',
      'decisions body 1 • el lago',
      'decisions body 1 • los pozos',
      'decisions body 0 • informar',
    ])
  })

  test.each([
    ['in the first person', 'Nosotras, las autoridades,'],
    ['without a comma', 'Las autoridades'],
    ['with a colon', 'Las autoridades de la cuenca:'],
  ])('knows a lead-in %s', (_, leadIn) => {
    expect(outline(`Acta\n\n${leadIn}\n\nReiteraron su respeto.`)[1]).toMatch(/^commitments chapeau/)
  })

  test('does not take an initial for a letter of a list', () => {
    expect(read('Las autoridades,\n\nC. Monzón recibió un homenaje del lago.').sections[0]?.paragraphs[1]?.text).toMatch(/^C\. Monzón/)
  })

  test('keeps a quotation over several paragraphs of an annex together', () => {
    const text =
      'Las autoridades,\n\nReafirmaron su respeto.\n\nANEXO\n\n1. Convinieron en que:\n\n“Cada aforo llevará fecha.\n\nTambién llevará firma.”\n\n2. Se archiva.'
    expect(outline(text).slice(3)).toEqual([
      'annexes chapeau 0 1. Convinieron en que:',
      'annexes body 1 - “Cada aforo llevará',
      'annexes body 1 - También llevará firma.”',
      'annexes body 0 2. Se archiva.',
    ])
  })

  test.each([
    ['', 'file.empty'],
    [' \n\ufeff\t\u00a0\n', 'file.empty'],
    ['PK\u0003\u0004\u0014\u0000', 'file.not-text'],
    ['Declaraci\ufffdn', 'file.not-text'],
    ['Declaraci\ud83dn', 'file.not-text'],
    ['a'.repeat(LONGEST_FILE + 1), 'file.too-long'],
    ['1.\n\n'.repeat(MOST_LINES + 1), 'file.too-many-lines'],
  ])('refuses what holds no readable text (%#)', (text, code) => {
    expect(readDeclaration(text)).toMatchObject({ kind: 'refused', code })
  })

  test('loses no word of any text', () => {
    const word = fc.constantFrom(
      'Los Viceministros,',
      'Aprobaron',
      'que:',
      '1.',
      'a)',
      '•',
      'ANEXOS',
      'río',
      '“quieto”',
      '\n',
      '\n\n',
      'Decisiones',
      'iv.',
      'Finalmente,',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const result = readDeclaration(text)
        fc.pre(result.kind === 'read')
        const letters = (value: string): string => (value.match(/[A-Za-zí]{3,}/g) ?? []).join(' ')
        const out = read(text)
          .sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text))
          .join(' ')
        expect(letters(out)).toBe(letters(text))
      }),
    )
  })
})

const CASE = new URL('../../../shared/cases/', import.meta.url)

type Unit = {
  readonly section: string
  readonly role: string
  readonly marker: string
  readonly first_words: string
  readonly words: number
}

if (existsSync(CASE))
  test('reads a real Declaration exactly as people have marked it up', () => {
    const units: readonly Unit[] = JSON.parse(readFileSync(new URL('2007-trace.json', CASE), 'utf8')).declaration_units
    const declaration = read(readFileSync(new URL('2007-declaration.es.txt', CASE), 'utf8'))
    const found = declaration.sections.flatMap(({ kind, paragraphs }) => paragraphs.map((paragraph) => ({ section: kind, ...paragraph })))
    expect(found.map(({ section, role, marker }) => ({ section, role, marker }))).toEqual(
      units.map(({ section, role, marker }) => ({ section, role, marker })),
    )
    expect(declaration.language).toBe('es')
    units.forEach(({ first_words, words }, i) => {
      const text = found[i]?.text ?? ''
      expect(text.split(/\s+/).join(' ').startsWith(first_words)).toBe(true)
      expect(text.split(/\s+/).length).toBe(words)
    })
  })
