/** The ways to look back, under "more": only those that the seat has. */
import { Menu } from '@mantine/core'
import { useLocation } from 'wouter'
import { useRoom } from '../use-room.tsx'
import { CATCH_UP } from './moment.ts'

export function LookingBack() {
  const { say, role, inside } = useRoom()
  const [, go] = useLocation()
  const hasDecisions = (inside.start.conference.decisions ?? 'off') !== 'off'
  return (
    <>
      <Menu.Divider />
      <Menu.Item onClick={() => go(CATCH_UP)}>{say('menu.catchUp')}</Menu.Item>
      {role !== 'following' && (
        <>
          <Menu.Item onClick={() => go('/replay')}>{say('menu.replay')}</Menu.Item>
          <Menu.Item onClick={() => go('/convergence')}>{say('menu.convergence')}</Menu.Item>
          {hasDecisions && <Menu.Item onClick={() => go('/decisions')}>{say('menu.decisions')}</Menu.Item>}
        </>
      )}
    </>
  )
}
