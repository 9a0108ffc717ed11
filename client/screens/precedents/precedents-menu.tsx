/** The ways in under "Más": the panel's precedents, and the library itself. */
import { Menu } from '@mantine/core'
import { useLocation } from 'wouter'
import { useRoom } from '../use-room.tsx'
import { askForPrecedents } from './asked.ts'

export function PrecedentsItems() {
  const { say } = useRoom()
  const [, go] = useLocation()
  const show = (): void => {
    go('/')
    askForPrecedents()
  }
  return (
    <>
      <Menu.Item onClick={show}>{say('precedents.title')}</Menu.Item>
      <Menu.Item onClick={() => go('/library')}>{say('library.menu')}</Menu.Item>
    </>
  )
}
