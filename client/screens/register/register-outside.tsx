/** The register for those who are out of the room, once the text is adopted: read, filtered and taken out, and nothing entered. */
import type { SeatData } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { Outside } from '../outside.tsx'
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
    <Outside seat={seat} title={say('register.menu')} onLeave={onLeave}>
      <ReaderOutside start={seat}>
        <RegisterPage changed="" ways={null} />
      </ReaderOutside>
    </Outside>
  )
}
