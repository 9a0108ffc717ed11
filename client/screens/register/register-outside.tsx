/** The register for those who are out of the room, once the text is adopted: read, filtered and taken out, and nothing entered. */
import { Button } from '@mantine/core'
import type { SeatData } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { ReaderOutside } from './reader.tsx'
import { RegisterPage } from './register-rows.tsx'

/** What keeps a seat from it, wherever the text stands. */
const KEPT_OUT: ReadonlySet<string> = new Set(['segment.closed', 'seat.revoked', 'seat.unknown', 'document.unknown', 'page.too-old'])

/** The server decides when it is asked. */
export const mayAskForRegister = ({ declared, admitted }: SeatData, code: string): boolean =>
  declared?.adopted != null && !KEPT_OUT.has(admitted ?? code)

type Props = { readonly seat: SeatData; readonly onLeave: () => void }

export function RegisterOutside({ seat, onLeave }: Props) {
  const { say } = useLanguage()
  return (
    <div className="room">
      <header className="top">
        <span className="mark">Declaro</span>
        <div className="doc">
          <b>{seat.conference.title}</b>
          <span>{say('register.menu')}</span>
        </div>
        <span className="push" />
        <Button size="compact-md" variant="default" onClick={onLeave}>
          {say('compare.back')}
        </Button>
      </header>
      <ReaderOutside start={seat}>
        <RegisterPage changed="" ways={null} />
      </ReaderOutside>
    </div>
  )
}
