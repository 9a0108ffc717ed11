/** The register of decisions in the room: what the text still offers to be entered on top, the rows below it. */
import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useRoom } from '../use-room.tsx'
import { ReaderInRoom } from './reader.tsx'
import { RegisterPage } from './register-rows.tsx'

export function RegisterScreen() {
  const { say, shown } = useRoom()
  const [, go] = useLocation()
  const documents = (
    <Button size="compact-sm" variant="default" onClick={() => go('/documents')}>
      {say('register.documents')}
    </Button>
  )
  return (
    <ReaderInRoom>
      <RegisterPage changed={JSON.stringify([shown.adoption.adopted, shown.adoption.certified, shown.annexed])} ways={documents} />
    </ReaderInRoom>
  )
}
