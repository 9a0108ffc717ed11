/** Seat cards, several on a sheet of A4: who, in which function, the code to type and the link to scan. */
import { Button } from '@mantine/core'
import { IconMail, IconPrinter } from '@tabler/icons-react'
import type { Hat } from '../../../domain/sitting/types.ts'
import { useLanguage } from '../../sentences/language.ts'
import { PlainCode } from '../../controls/plain-code.tsx'
import { QrCode } from './qr-code.tsx'
import './cards.css'

export type SeatCard = {
  readonly seat: string
  readonly role: Hat
  readonly delegation: string | null
  readonly name: string
  readonly title: string
  /** Without the server's own name. */
  readonly link: string
  readonly code: string
}

type Member = { readonly code: string; readonly names: Readonly<Record<string, { readonly name: string }>> }

type Props = {
  readonly cards: readonly SeatCard[]
  /** Of the document. */
  readonly title: string
  readonly members: readonly Member[]
  /** By seat, of those that are known. */
  readonly emails: ReadonlyMap<string, string>
  /** When they were made in place of earlier ones; null where they are the first. */
  readonly since: number | null
}

export function Cards({ cards, title, members, emails, since }: Props) {
  const { say, language } = useLanguage()
  const time =
    since === null
      ? null
      : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(since)
  const nameOf = (code: string | null): string | null => {
    const names = members.find((member) => member.code === code)?.names
    return names?.[language]?.name ?? names?.es?.name ?? null
  }
  return (
    <section aria-label={say('cards.title')}>
      <div className="cards-head no-print">
        <p>{say('cards.tell', { count: cards.length })}</p>
        <Button leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {say('cards.print')}
        </Button>
      </div>
      <ul className="cards">
        {cards.map((card) => (
          <CardShown
            key={card.seat}
            card={card}
            title={title}
            delegation={nameOf(card.delegation)}
            email={emails.get(card.seat) ?? null}
            time={time}
          />
        ))}
      </ul>
    </section>
  )
}

type CardProps = {
  readonly card: SeatCard
  readonly title: string
  readonly delegation: string | null
  readonly email: string | null
  readonly time: string | null
}

function CardShown({ card, title, delegation, email, time }: CardProps) {
  const { say } = useLanguage()
  const { origin, host } = window.location
  const link = `${origin}${card.link}`
  return (
    <li className="seat-card" data-seat={card.seat}>
      <p className="seat-card-title">
        {document.body.dataset.rehearsal ? <b>{document.body.dataset.rehearsal} · </b> : null}
        {title}
      </p>
      <div className="seat-card-who">
        <b>{card.name}</b>
        <span>
          <PlainCode delegation={card.delegation} hat={card.role} /> {delegation}
        </span>
        <span>{[...new Set([say(`hat.${card.role}`), card.title])].join(' · ')}</span>
      </div>
      <QrCode text={link} label={link} />
      <div className="seat-card-code">
        <small>{say('cards.scan')}</small>
        <b>{host}</b>
        <span className="seat-card-letters">{card.code}</span>
      </div>
      <p className="seat-card-foot">{time === null ? say('cards.once') : <b>{say('cards.new', { time })}</b>}</p>
      {email !== null && (
        <a
          className="no-print seat-card-mail"
          href={mailTo(
            email,
            say('cards.mailSubject', { title }),
            say('cards.mailBody', { name: card.name, link, code: card.code, address: host }),
          )}
        >
          <IconMail size={16} aria-hidden="true" /> {say('cards.mail')}
        </a>
      )}
    </li>
  )
}

const mailTo = (email: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
