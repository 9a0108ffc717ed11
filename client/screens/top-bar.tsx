/** The room's state in one line: which text, which sitting, whether I am saved, who I am. It never scrolls away. */
import { ActionIcon, Button, Menu, Modal, useMantineColorScheme } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDots, IconLoader2, IconPlugConnectedX, IconUsers } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Code } from '../controls/code.tsx'
import { useLanguage } from '../sentences/language.ts'
import { setContrast } from '../theme/contrast.ts'
import { AdoptionPill } from './adoption/pill.tsx'
import { firstAddress } from './compare/sides.ts'
import { BeginDialog } from './imports/begin-dialog.tsx'
import { BeginItem, ImportInRoom, ImportItem } from './imports/import-menu.tsx'
import { VersionDialog, VersionItem } from './imports/version-dialog.tsx'
import { ExportDialog } from './papers/export-dialog.tsx'
import { PensDialogs, PensMenu, usePensDialog } from './pens-menu.tsx'
import { CloseSitting, OpenSitting, SuspendSitting } from './sitting/dialogs.tsx'
import { WindowDialog } from './tabling/window-dialog.tsx'
import { FloorDialog } from './text-reading/floor.tsx'
import { visitedRooms } from './start/visited-rooms.ts'
import { LookingBack } from './record/looking-back-menu.tsx'
import { useRoom, useSaved } from './use-room.tsx'

export function TopBar() {
  const { inside, shown, say, role, time, nameOf } = useRoom()
  const { start } = inside
  const members = start.conference.members.length
  const own = start.seat.delegation ?? (start.seat.hat === 'secretariat' ? 'secretariat' : 'chair')
  const who = role === 'following' ? start.seat.name : nameOf(own)
  useEffect(() => {
    document.title = `${who} · Declaro`
    return () => {
      document.title = 'Declaro'
    }
  }, [who])
  return (
    <header className="top">
      <span className="mark">Declaro</span>
      <div className="doc">
        <b>{start.conference.title}</b>
        <span>
          {[
            ...(start.document === 'rehearsal' ? [say('top.rehearsal')] : []),
            ...(shown.revision === null ? [] : [`Rev.${shown.revision.number}`]),
            say('top.live'),
          ].join(' · ')}
        </span>
      </div>
      <AdoptionPill />
      <span className="push" />
      <span className="state" role="status" aria-live="assertive">
        <span className={shown.sitting?.state === 'open' ? 'dot live' : 'dot'} />
        <span>
          <b>{shown.sitting === null ? say('sitting.none') : `${say(`sitting.${shown.sitting.kind}`)}:`}</b>{' '}
          {sittingState(shown.sitting, say, time)}
        </span>
      </span>
      {role === 'office' && <SittingButtons />}
      <SavedState />
      <span className="push" />
      <span className="quiet people">
        <IconUsers size={16} stroke={1.75} /> {say('sitting.here', { here: shown.delegations.length, all: members })}
      </span>
      <span className="who">
        {role === 'following' ? null : <Code party={own} big />}
        <span>
          <b>{who}</b>
          <small>{say(start.seat.hat === 'secretariat' ? 'act.instruction' : `hat.${start.seat.hat}`)}</small>
        </span>
      </span>
      <More />
    </header>
  )
}

type Room = ReturnType<typeof useRoom>

function sittingState(sitting: Room['shown']['sitting'], say: Room['say'], time: Room['time']): string {
  if (sitting === null) return ''
  if (sitting.state === 'open') return say('sitting.open', { time: time(sitting.openedAt) })
  if (sitting.state === 'closed') return say('sitting.closed')
  return say(`sitting.suspended.${sitting.mode ?? 'drafting'}`)
}

function SavedState() {
  const { inside, say } = useRoom()
  const saved = useSaved()
  const { kept } = inside
  if (kept.length > 0) {
    return (
      <span className="saved warn" role="status" data-saved={saved}>
        <IconAlertTriangle size={16} stroke={1.75} /> {say('saved.kept', { count: kept.length })}
        {saved === 'saved' ? '' : ` · ${say(`saved.${saved}`)}`}
      </span>
    )
  }
  const Icon = { saved: IconCheck, saving: IconLoader2, waiting: IconAlertTriangle, offline: IconPlugConnectedX }[saved]
  return (
    <span className={`saved ${saved}`} role="status" data-saved={saved}>
      <Icon size={16} stroke={1.75} /> {say(`saved.${saved}`)}
    </span>
  )
}

function SittingButtons() {
  const { shown, say, act } = useRoom()
  const [asking, setAsking] = useState<'open' | 'suspend' | 'close' | null>(null)
  const { sitting } = shown
  const done = (): void => setAsking(null)
  const ask = (what: 'open' | 'suspend' | 'close', title: string) => (
    <Button size="compact-md" variant="default" onClick={() => setAsking(what)}>
      {title}
    </Button>
  )
  const isOn = sitting !== null && sitting.state !== 'closed'
  return (
    <>
      {!isOn && ask('open', say('sitting.openOne'))}
      {sitting?.state === 'open' && ask('suspend', say('sitting.suspend'))}
      {sitting?.state === 'suspended' && (
        <Button size="compact-md" variant="default" onClick={() => void act('resume-sitting', {})}>
          {say('sitting.resume')}
        </Button>
      )}
      {isOn && ask('close', say('sitting.close'))}
      {asking === 'open' && <OpenSitting onClose={done} />}
      {asking === 'suspend' && <SuspendSitting onClose={done} />}
      {asking === 'close' && <CloseSitting onClose={done} />}
    </>
  )
}

/** The same person's other seats in this browser: one hat at a time, each with its own page. */
function OtherHats() {
  const { inside, say } = useRoom()
  const { document, seat } = inside.start
  const others = visitedRooms(localStorage).filter((each) => each.document === document && each.seat !== seat.id)
  if (others.length === 0) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{say('menu.hats')}</Menu.Label>
      {others.map((each) => (
        <Menu.Item
          key={each.seat}
          onClick={() => window.location.assign(`/room/${encodeURIComponent(each.document)}/${encodeURIComponent(each.seat)}`)}
        >
          {[each.delegation, each.name].filter((part) => part !== null && part !== '').join(' · ')}
        </Menu.Item>
      ))}
    </>
  )
}

function More() {
  const { shown, say, language, role, act } = useRoom()
  const { change } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const [, go] = useLocation()
  const [code, setCode] = useState<string | null>(null)
  const [asksWindow, setWindow] = useState(false)
  const [pens, setPens] = usePensDialog()
  const [floor, setFloor] = useState(false)
  const [imports, setImports] = useState<'comments' | 'text' | 'version' | null>(null)
  const [exports, setExports] = useState(false)
  const show = (scheme: 'light' | 'dark', withContrast: boolean): void => {
    setContrast(withContrast)
    setColorScheme(scheme)
  }
  const device = async (): Promise<void> => {
    const answer = await act('device-code', {})
    if (typeof answer?.code === 'string') setCode(answer.code)
  }
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={say('top.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className="top-menu">
          <Menu.Item onClick={() => go('/')}>{say('menu.room')}</Menu.Item>
          <Menu.Item onClick={() => go('/trace')}>{say('menu.trace')}</Menu.Item>
          <Menu.Item disabled={shown.revision === null} onClick={() => go(`/revision/${shown.revision?.number ?? 0}`)}>
            {say('revision.title')}
          </Menu.Item>
          <Menu.Item onClick={() => go(firstAddress(shown.revision?.number ?? null))}>{say('compare.menu')}</Menu.Item>
          <Menu.Item onClick={() => go('/compilation')}>{say('compilation.menu')}</Menu.Item>
          <Menu.Item onClick={() => setExports(true)}>{say('export.menu')}</Menu.Item>
          <Menu.Item onClick={() => go('/adoption')}>{say('adoption.menu')}</Menu.Item>
          {(role === 'office' || shown.adoption.adopted !== null) && (
            <Menu.Item onClick={() => go('/register')}>{say('register.menu')}</Menu.Item>
          )}
          <Menu.Item onClick={() => go('/projector')}>{say('projector.title')}</Menu.Item>
          {role === 'office' && <Menu.Item onClick={() => go('/door')}>{say('menu.door')}</Menu.Item>}
          <LookingBack />
          {role === 'office' && <Menu.Item onClick={() => setWindow(true)}>{say('window.menu')}</Menu.Item>}
          <ImportItem onOpen={() => setImports('comments')} />
          <VersionItem onOpen={() => setImports('version')} />
          <BeginItem onOpen={() => setImports('text')} />
          {role === 'office' && <PensMenu onOpen={setPens} />}
          <Menu.Item disabled={shown.sitting === null || shown.sitting.state === 'closed'} onClick={() => setFloor(true)}>
            {say('floor.menu')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => change(language === 'es' ? 'en' : 'es')}>{say('menu.language')}</Menu.Item>
          <Menu.Item onClick={() => show('light', false)}>{say('menu.light')}</Menu.Item>
          <Menu.Item onClick={() => show('dark', false)}>{say('menu.dark')}</Menu.Item>
          <Menu.Item onClick={() => show('light', true)}>{say('menu.contrast')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void device()}>{say('menu.device')}</Menu.Item>
          <OtherHats />
        </Menu.Dropdown>
      </Menu>
      {role === 'office' && <PensDialogs dialog={pens} onClose={() => setPens(null)} />}
      {imports === 'comments' && <ImportInRoom onClose={() => setImports(null)} />}
      {imports === 'version' && <VersionDialog onClose={() => setImports(null)} />}
      {imports === 'text' && <BeginDialog onClose={() => setImports(null)} />}
      {exports && <ExportDialog onClose={() => setExports(false)} />}
      {floor && <FloorDialog onClose={() => setFloor(false)} />}
      <Modal
        opened={code !== null}
        onClose={() => setCode(null)}
        title={say('device.title')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <p className="device-code">{code}</p>
        <p className="quiet">{say('device.tell')}</p>
      </Modal>
      {asksWindow && <WindowDialog onClose={() => setWindow(false)} />}
    </>
  )
}
