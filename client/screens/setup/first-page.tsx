/** The head of the document as the answers fill it: what is still to come is shown as an example, underlined. */
import { datesInHeading } from '../../../domain/template/dates.ts'
import type { SetupForm } from '../../../domain/setup/form.ts'
import { faultsOf } from '../../../domain/setup/form-faults.ts'
import { roman } from '../../../domain/text/numbers.ts'
import { useLanguage } from '../../sentences/language.ts'
import type { Draft } from './draft.ts'

const TITLES = {
  declaration: { es: 'Declaración y Decisiones', en: 'Declaration and Decisions' },
  resolution: { es: 'Resolución', en: 'Resolution' },
} as const
const EXAMPLE = {
  es: {
    body: 'Conferencia',
    place: 'Puerto Aurora',
    dates: '24 y 25 de septiembre',
    theme: '…',
    of: 'Convocada por',
    inThis: 'en torno al tema',
  },
  en: { body: 'Conference', place: 'Puerto Aurora', dates: '24–25 September', theme: '…', of: 'Convened by', inThis: 'on the theme' },
} as const

/** A text from a file keeps the first page that it has. */
export function PageToCome({ draft: { way, form } }: { readonly draft: Draft }) {
  const { say } = useLanguage()
  return way === 'earlier' ? <p className="quiet">{say('setup.earlierKept')}</p> : <FirstPage form={form} />
}

export function FirstPage({ form }: { readonly form: SetupForm }) {
  const { say } = useLanguage()
  const { names, language } = form
  const own = names[language]
  const example = EXAMPLE[language]
  const wrong = new Set(faultsOf(form).map(({ field }) => field))
  const number = wrong.has('number') ? 'XXX' : roman(Number(form.number)).toUpperCase()
  const dates = wrong.has('from') || wrong.has('to') ? example.dates : datesInHeading({ from: form.from, to: form.to }, language)
  return (
    <figure className="setup-page">
      <div className="setup-paper" lang={language}>
        <p>
          <u>{number}</u> <u>{own.body.trim() === '' ? example.body : own.body}</u>
        </p>
        <p>
          <u>{own.place.trim() === '' ? example.place : own.place}</u>, <u>{dates}</u>
        </p>
        <p className="setup-heading">{form.title.trim() === '' ? TITLES[form.template][language] : form.title}</p>
        <p className="setup-text">
          {example.of} <u>{own.presidency}</u>, {example.inThis} “<u>{own.theme.trim() === '' ? example.theme : own.theme}</u>”.
        </p>
        <p className="setup-text">
          <i>{own.principals.slice(0, 1).toUpperCase() + own.principals.slice(1)},</i>
        </p>
        <span className="setup-bar" />
        <span className="setup-bar" />
        <span className="setup-bar short" />
      </div>
      <figcaption className="quiet">{say('setup.pageTell')}</figcaption>
    </figure>
  )
}
