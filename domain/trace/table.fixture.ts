/** A small matter for tables of correspondence: every kind of row, and words that are dangerous as markup. */
import type { CorrespondenceFacts, TableParagraph } from './table.ts'

export const AT = Date.UTC(2031, 3, 27, 15, 5)

const paragraph = (id: string, label: string, text: string, about: Partial<TableParagraph> = {}): TableParagraph => ({
  id,
  label,
  kind: 'decisions',
  text,
  standing: 'open',
  proposedBy: null,
  hasPending: false,
  isUnfounded: false,
  ...about,
})

export const FACTS: CorrespondenceFacts = {
  language: 'es',
  textLanguage: 'es',
  conference: 'Conferencia de los <Puertos> & otros',
  isRehearsal: true,
  zone: 'America/Mexico_City',
  of: { kind: 'revision', number: 2, title: 'Tras el grupo «de redacción»', at: AT },
  recommendations: [
    { number: '1', text: 'Reconocer la labor de los puertos.' },
    { number: '2', text: 'Aprobar el plan de trabajo de la Red y convocar una reunión técnica en noviembre.' },
    { number: '3', text: 'Crear un fondo común.\nEl fondo se financia con aportes.' },
    { number: '3.1', text: 'Medir el lago <b>cada</b> año & "siempre".' },
    { number: '4', text: 'Estudiar las mareas.' },
  ],
  links: [
    { recommendation: '1', paragraph: 'p1' },
    { recommendation: '2', paragraph: 'p2' },
    { recommendation: '2', paragraph: 'p3' },
    { recommendation: '3', paragraph: 'p4' },
    { recommendation: '3', paragraph: 'p-gone' },
    { recommendation: '3.1', paragraph: 'p4' },
  ],
  paragraphs: [
    paragraph('p0', 'T1', 'Declaración de los Puertos'),
    paragraph('p1', 'C1', 'Reconocer la labor de los puertos.', { standing: 'agreed' }),
    paragraph('p2', 'D1', 'Aprobaron el plan de trabajo de la Red.', { standing: 'ad-referendum', hasPending: true }),
    paragraph('p3', 'D2', 'Decidieron convocar una reunión técnica en noviembre.', { proposedBy: 'México', hasPending: true }),
    paragraph('p4', 'D3', 'Crear un fondo común con <script>alert(1)</script> aportes.'),
    paragraph('p5', 'D4', 'Invitaron a los faros.'),
    paragraph('p6', 'D5', 'Saludaron a las islas.', { isUnfounded: true }),
  ],
  dispositions: [
    { recommendation: '1', disposition: 'verbatim' },
    { recommendation: '2', disposition: 'split' },
    { recommendation: '3', disposition: 'amended' },
    { recommendation: '4', disposition: 'not_retained' },
  ],
  topics: [
    { number: 1, title: 'Los faros', raisedBy: 'Honduras', outcome: 'to_text', paragraph: 'p5' },
    { number: 2, title: 'Las redes', raisedBy: 'Panamá', outcome: null, paragraph: null },
  ],
}

export const WITHOUT_DISPOSITIONS: CorrespondenceFacts = { ...FACTS, dispositions: null }
