/** The page that says whether a sealed package is what was signed. It reads the file on this machine and sends nothing anywhere. */
import { faultSaid, manifestSaid, sayOfSealed, verdictSaid } from '../../domain/sentences/sealed.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import { type Verdict, verifyPackage } from '../../domain/seal/verify-package.ts'

const WORDS = {
  es: {
    other: 'English',
    heading: '¿Es el texto que se aprobó?',
    intro: 'Elija el paquete certificado que recibió. Esta página lo lee en su equipo, sin conexión, y no envía nada a ninguna parte.',
    choose: 'Elegir el paquete (.zip), o arrastrarlo aquí',
    key: 'Clave pública que consta en el acta (opcional)',
    reading: 'Leyendo…',
  },
  en: {
    other: 'Español',
    heading: 'Is this the text that was adopted?',
    intro:
      'Choose the sealed package that you received. This page reads it on your machine, without a connection, and sends nothing anywhere.',
    choose: 'Choose the package (.zip), or drop it here',
    key: 'Public key in the record of the meeting (optional)',
    reading: 'Reading…',
  },
} as const

const at = <Type extends HTMLElement>(id: string): Type => document.getElementById(id) as Type

let language: Language = navigator.language.startsWith('en') ? 'en' : 'es'
let chosen: File | null = null

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  made.className = className
  return made
}

function showWords(): void {
  const words = WORDS[language]
  document.documentElement.lang = language
  at('language').textContent = words.other
  at('language').lang = language === 'es' ? 'en' : 'es'
  at('heading').textContent = words.heading
  at('intro').textContent = words.intro
  at('choose').textContent = chosen?.name ?? words.choose
  at('key-label').textContent = words.key
}

/** `key`: what the person compares it with, or null. */
function verdictShown(verdict: Verdict, key: string | null): readonly HTMLElement[] {
  const say = sayOfSealed(language)
  if (verdict.kind === 'broken')
    return [element('h2', say(verdictSaid(verdict)), 'broken'), ...verdict.faults.map((fault) => element('p', faultSaid(fault, language)))]
  const facts = document.createElement('dl')
  for (const { name, value } of manifestSaid(verdict, language)) facts.append(element('dt', name), element('dd', value))
  const rehearsal = verdict.manifest.isRehearsal ? [element('p', say('rehearsal'), 'rehearsal')] : []
  return [
    element('h2', say('intact'), 'intact'),
    ...rehearsal,
    facts,
    key === null ? element('p', say('compare'), 'quiet') : element('p', say('compared'), 'intact'),
  ]
}

async function look(): Promise<void> {
  showWords()
  if (chosen === null) return
  const place = at('verdict')
  place.replaceChildren(element('p', WORDS[language].reading))
  const key = at<HTMLInputElement>('key').value.replace(/\s/g, '').toLowerCase() || null
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  place.replaceChildren(...verdictShown(verifyPackage(bytes, key), key))
}

/** A file that went away while it was read is as one that was never chosen: the page says so by its words. */
function lookAgain(): void {
  look().catch((reason: unknown) => at('verdict').replaceChildren(element('p', String(reason), 'broken')))
}

function choose(file: File | undefined): void {
  if (file === undefined) return
  chosen = file
  lookAgain()
}

at('language').addEventListener('click', () => {
  language = language === 'es' ? 'en' : 'es'
  lookAgain()
})
at<HTMLInputElement>('file').addEventListener('change', ({ currentTarget }) => choose((currentTarget as HTMLInputElement).files?.[0]))
at('key').addEventListener('input', lookAgain)
document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  choose(event.dataTransfer?.files[0])
})
showWords()
