/** `declaro`, as a process: 0 done, 1 refused with a sentence in both languages, 2 wrong use; standard output holds what was asked for and nothing else. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { by, paragraph, run, wordFile } from '../../domain/files/docx/word.fixture.ts'
import { COMMAND } from '../setup/programs.ts'

const TEXT = 'CONFERENCIA DE LOS PUERTOS\nDECLARACIÓN\n\nLas Viceministras,\n\n1. Reiteraron su voluntad.\n2. Decidieron reunirse.\n'

let folder: string
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-command-'))
  writeFileSync(at('text.txt'), TEXT)
  writeFileSync(at('marked.txt'), `\ufeff${TEXT}`)
  writeFileSync(at('title.txt'), 'DECLARACIÓN\n')
  writeFileSync(at('utf16.txt'), Buffer.from(`\ufeff${TEXT}`, 'utf16le'))
  writeFileSync(at('latin.txt'), Buffer.from(TEXT, 'latin1'))
  writeFileSync(at('blank.txt'), ' \n\n \n')
  writeFileSync(at('large.txt'), Buffer.alloc(50 << 20, 'a '))
  writeFileSync(at('bytes.txt'), Uint8Array.of(0x44, 0x45, 0, 1, 0xff))
  writeFileSync(at('cut.docx'), Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0))
  writeFileSync(at('scan.pdf'), '%PDF-1.4\n/XObject /Image')
  writeFileSync(
    at('word.txt'),
    wordFile({
      body: TEXT.split('\n')
        .map((line) => paragraph(line))
        .join(''),
    }),
  )
  writeFileSync(at('tracked.docx'), wordFile({ body: paragraph(`<w:ins ${by('Ana')}>${run('DECLARACIÓN')}</w:ins>`) }))
  writeFileSync(at('broken.json'), '{"title":')
  writeFileSync(at('other.json'), '{"title":"x"}')
  writeFileSync(at('control.json'), JSON.stringify({ sections: [{ kind: 'preamble', paragraphs: [{ text: 'a\u0000b' }] }] }))
  mkdirSync(at('folder'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function declaro(...args: string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', timeout: 30_000 })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

describe('wrong use shows the use', () => {
  test.each([
    [[]],
    [['read']],
    [['read', 'a', 'b']],
    [['abdicate', 'a']],
    [['read', 'a', '--loud']],
    [['compare', 'a']],
    [['trace', 'a']],
    [['concordance', 'a']],
    [['trace', 'a', 'b', 'c']],
  ])('declaro %j', (args) => {
    const { status, out, err } = declaro(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('declaro read FILE')
  })
})

describe('a file that cannot be read is refused', () => {
  test.each([
    ['absent.txt', 'file.missing'],
    ['folder', 'file.unreadable'],
    ['bytes.txt', 'file.not-text'],
    ['cut.docx', 'file.damaged'],
    ['scan.pdf', 'file.pdf-scanned'],
    ['blank.txt', 'file.empty'],
    ['large.txt', 'file.too-long'],
    ['broken.json', 'file.malformed'],
    ['other.json', 'file.malformed'],
    ['control.json', 'file.malformed'],
  ])('%s: %s', (name, code) => {
    const { status, out, err } = declaro('read', at(name), '--json')
    expect({ status, out }).toEqual({ status: 1, out: '' })
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line.startsWith(`[${code}] ${at(name)}: `)).toBe(true)
  })

  if (process.platform === 'linux')
    test('a file without an end is not read for ever', () => {
      expect(declaro('read', '/dev/zero')).toMatchObject({ status: 1, err: expect.stringContaining('[file.too-long]') })
    })
})

describe('concordance', () => {
  const ENGLISH =
    'CONFERENCE OF THE PORTS\nDECLARATION\n\nThe Vice-Ministers,\n\n1. Reiterated their will.\n2. Decided to meet on 3 May 2031.\n'
  const SPANISH = TEXT.replace('reunirse', 'reunirse el 3 de mayo de 2031')

  test('prints pairs and faults of two language sides as JSON alone', () => {
    writeFileSync(at('one.txt'), SPANISH)
    writeFileSync(at('other.txt'), ENGLISH.replace('3 May', '4 May'))
    const { status, out, err } = declaro('concordance', '--json', at('one.txt'), at('other.txt'))
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(JSON.parse(out)).toEqual({
      pairs: [0, 1, 2, 3, 4].map((place) => [place, place]),
      faults: [{ kind: 'date', one: 4, other: 4, what: 'Fecha: «3 de mayo de 2031» en un idioma, «4 May 2031» en el otro.' }],
    })
  })

  test('says so where they agree, and refuses what it cannot read', () => {
    writeFileSync(at('one.txt'), SPANISH)
    writeFileSync(at('other.txt'), ENGLISH)
    expect(declaro('concordance', at('one.txt'), at('other.txt'))).toEqual({ status: 0, out: 'Las dos versiones concuerdan.\n', err: '' })
    expect(declaro('concordance', at('one.txt'), at('absent.txt'))).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('file.missing'),
    })
  })
})

describe('read', () => {
  test('prints JSON alone, and reads that JSON back as the same Declaration', () => {
    const first = declaro('read', '--json', at('text.txt'))
    expect(first).toMatchObject({ status: 0, err: '' })
    expect(JSON.parse(first.out)).toMatchObject({ title: 'CONFERENCIA DE LOS PUERTOS', language: 'es' })
    writeFileSync(at('again.json'), first.out)
    expect(declaro('read', '--json', at('again.json'))).toEqual(first)
    expect(declaro('read', '--json', at('marked.txt')), 'a byte order mark is no text').toEqual(first)
    expect(declaro('read', '--json', at('utf16.txt')), 'UTF-16 with its mark').toEqual(first)
    expect(declaro('read', '--json', at('word.txt')), 'a Word file, whatever its name').toEqual(first)
  })

  test('says how a file was read where that is not plain, in both languages, and reads it', () => {
    const latin = declaro('read', '--json', at('latin.txt'))
    expect(latin).toMatchObject({ status: 0, out: declaro('read', '--json', at('text.txt')).out })
    expect(latin.err).toMatch(/codificación de Windows[^]*encoding of Windows/)
    const tracked = declaro('read', '--json', at('tracked.docx'))
    expect(tracked.err).toMatch(
      /control de cambios \(Ana\): 1 inserción y 0 supresiones[^]*tracked changes \(Ana\): 1 insertion and 0 deletions/,
    )
    expect(tracked.out).toContain('DECLARACIÓN')
    expect(declaro('read', '--json', '--original', at('tracked.docx'))).toMatchObject({
      status: 1,
      err: expect.stringContaining('file.empty'),
    })
  })

  test('writes a page that stands by itself, with the Declaration’s own language on its words', () => {
    expect(declaro('read', at('text.txt'), '--html', at('page.html'))).toEqual({ status: 0, out: '', err: '' })
    const page = readFileSync(at('page.html'), 'utf8')
    expect(page).toMatch(
      /<html lang="es">[^]*<h1 lang="es">CONFERENCIA DE LOS PUERTOS<\/h1>[^]*<span class="number">1\.<\/span> <span lang="es">Reiteraron su voluntad\./,
    )
    expect(page).not.toMatch(/src=|<link|https?:/)
    expect(declaro('read', at('text.txt'), '--html', at('folder'))).toMatchObject({
      status: 1,
      err: expect.stringContaining('file.unwritable'),
    })
  })

  test('prints lines for people, of a file with only a title too', () => {
    expect(declaro('read', at('title.txt'))).toEqual({ status: 0, out: 'DECLARACIÓN\n\n— title —\n DECLARACIÓN\n', err: '' })
  })
})

describe('compare', () => {
  const NOW = TEXT.replace('reunirse', 'reunirse en mayo')

  beforeAll(() => writeFileSync(at('now.txt'), NOW))

  test('prints JSON alone', () => {
    const { status, out, err } = declaro('compare', at('text.txt'), at('now.txt'), '--json')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const { engine, rows, counts } = JSON.parse(out)
    expect(engine).toMatch(/^declaro-\d+$/)
    expect(counts).toEqual({ same: 4, changed: 1, moved: 0, inserted: 0, removed: 0, split: 0, merged: 0 })
    expect(rows.at(-1)).toMatchObject({ change: 'changed', old: [4], new: [4], weight: [{ kind: 'number', direction: 'other' }] })
    expect(rows.at(-1).words).toEqual([
      { op: '=', text: 'Decidieron reunirse' },
      { op: '+', text: ' en mayo' },
      { op: '=', text: '.' },
    ])
  })

  test('shows people what changed, without colours where nobody sees them', () => {
    const { status, out } = declaro('compare', at('text.txt'), at('now.txt'))
    expect(status).toBe(0)
    expect(out).toContain('Decidieron reunirse[+ en mayo].')
    expect(out).toContain('1 con cambios, 4 sin cambios.')
    expect(out).not.toContain('\u001b')
  })

  test('says that two texts are the same', () => {
    expect(declaro('compare', at('text.txt'), at('text.txt')).out).toContain('Los dos textos son iguales.')
  })

  test('writes one page that needs nothing else, in which a text is only text', () => {
    writeFileSync(at('script.txt'), NOW.replace('voluntad', 'voluntad <script>alert(1)</script> & "fe"'))
    expect(declaro('compare', at('text.txt'), at('script.txt'), '--html', at('page.html'))).toEqual({ status: 0, out: '', err: '' })
    const page = readFileSync(at('page.html'), 'utf8')
    expect(page).toContain('<html lang="es">')
    expect(page).toMatch(/<ins>.* en mayo.*<\/ins>/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/<script|https?:|src=|url\(/)
  })

  test('refuses a file that cannot be read, and a page that cannot be written', () => {
    expect(declaro('compare', at('text.txt'), at('absent.txt'))).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('[file.missing]'),
    })
    const unwritable = declaro('compare', at('text.txt'), at('now.txt'), '--html', at('folder'))
    expect(unwritable).toMatchObject({ status: 1, out: '', err: expect.stringContaining('[file.unwritable]') })
  })
})

describe('trace', () => {
  const DECLARATION =
    'CONFERENCIA DE LOS PUERTOS\nDECLARACIÓN\n\nLas Viceministras,\n\nAprobaron el plan de trabajo de la Red de Puertos.\n\nPublicaron las tarifas de remolque.\n'

  beforeAll(() => {
    writeFileSync(at('recommendations.txt'), '1. Aprobar el plan de trabajo de la Red de Puertos.\n2. Crear un fondo de dragado.\n')
    writeFileSync(at('twice.txt'), '1. Aprobar el plan.\n3. Medir.\n3. Ver.\n')
    writeFileSync(at('declaration.txt'), DECLARATION)
    writeFileSync(at('thousands.txt'), Array.from({ length: 5000 }, (_, i) => `${i + 1}. Crear el fondo ${i}.`).join('\n'))
  })

  test('prints JSON alone: what became of each, with weights and words, and what nobody recommended', () => {
    const { status, out, err } = declaro('trace', at('recommendations.txt'), at('declaration.txt'), '--json')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(JSON.parse(out)).toEqual({
      items: [
        {
          number: '1',
          text: 'Aprobar el plan de trabajo de la Red de Puertos.',
          disposition: 'amended',
          score: 1,
          targets: [
            {
              paragraph: 3,
              weight: [],
              words: [
                { op: '-', text: 'Aprobar' },
                { op: '+', text: 'Aprobaron' },
                { op: '=', text: ' el plan de trabajo de la Red de Puertos.' },
              ],
            },
          ],
        },
        { number: '2', text: 'Crear un fondo de dragado.', disposition: 'not_retained', score: 0, targets: [] },
      ],
      newTopics: [{ paragraph: 4, text: 'Publicaron las tarifas de remolque.' }],
      coverage: { total: 2, retained: 1, share: 0.5 },
    })
  })

  test('takes the Recommendations from the JSON of an earlier read too', () => {
    writeFileSync(at('recommendations.json'), declaro('read', at('recommendations.txt'), '--json').out)
    const first = declaro('trace', at('recommendations.txt'), at('declaration.txt'), '--json')
    expect(declaro('trace', at('recommendations.json'), at('declaration.txt'), '--json')).toEqual(first)
  })

  test('shows people each Recommendation and where it went', () => {
    const { status, out } = declaro('trace', at('recommendations.txt'), at('declaration.txt'))
    expect(status).toBe(0)
    expect(out).toMatch(
      /1 de 2 recomendaciones recogidas[^]*1 {2}recogida con cambios[^]*→ 4[^]*2 {2}no recogida[^]*ningún párrafo la recoge/,
    )
    expect(out).not.toContain('\u001b')
  })

  test('writes the table of correspondence as a page that needs nothing else, without weights', () => {
    expect(declaro('trace', at('recommendations.txt'), at('declaration.txt'), '--html', at('table.html'))).toEqual({
      status: 0,
      out: '',
      err: '',
    })
    const page = readFileSync(at('table.html'), 'utf8')
    expect(page).toMatch(/<html lang="es">[^]*Cuadro de correspondencia[^]*Aprobaron/)
    expect(page).not.toMatch(/<script|https?:|src=|cambia la fuerza/)
  })

  test.each([
    ['text.txt', 0, ''],
    ['title.txt', 1, 'recommendations.none'],
    ['twice.txt', 1, 'recommendation.duplicate'],
    ['thousands.txt', 1, 'recommendations.too-many'],
    ['scan.pdf', 1, 'file.pdf-scanned'],
  ])('Recommendations in %s', (name, status, code) => {
    const done = declaro('trace', at(name), at('declaration.txt'), '--json')
    expect(done.status).toBe(status)
    expect(done.err).toContain(code)
  })
})

describe('declaro export', () => {
  test.each(['docx', 'pdf', 'html', 'md', 'txt', 'akn'])('writes %s where it is told, and prints where that is', (form) => {
    const { status, out, err } = declaro('export', at('text.txt'), form, '--to', at(`exported.${form}`))
    expect([status, out, err]).toEqual([0, `${at(`exported.${form}`)}\n`, ''])
    expect(readFileSync(at(`exported.${form}`)).length).toBeGreaterThan(100)
  })

  test.each(['akn', 'docx'])('what is written as %s is read again as it was', (form) => {
    const exported = declaro('export', at('text.txt'), form, '--to', at(`again.${form}`))
    expect(exported.status).toBe(0)
    const wordsIn = (file: string): unknown => {
      const { sections } = JSON.parse(declaro('read', at(file), '--json').out) as {
        sections: { kind: string; paragraphs: { text: string }[] }[]
      }
      return sections.map(({ kind, paragraphs }) => [kind, paragraphs.map(({ text }) => text)])
    }
    expect(wordsIn(`again.${form}`)).toEqual(wordsIn('text.txt'))
  })

  test('another’s Akoma Ntoso is refused with a sentence', () => {
    writeFileSync(at('foreign.xml'), '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act/></akomaNtoso>')
    const { status, err } = declaro('read', at('foreign.xml'))
    expect(status).toBe(1)
    expect(err).toContain('[file.malformed]')
  })
})
