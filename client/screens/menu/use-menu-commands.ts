/** All screens, dialogs and settings that a seat has. What is missing here is not for this seat. */
import { useMantineColorScheme } from '@mantine/core'
import { useLocation } from 'wouter'
import { hasContrast, setContrast } from '../../theme/contrast.ts'
import { useLanguage } from '../../sentences/language.ts'
import { firstAddress } from '../compare/sides.ts'
import { useWritableVersions } from '../papers/versions.ts'
import { askForPrecedents } from '../precedents/asked.ts'
import { CATCH_UP } from '../record/moment.ts'
import { type Role, useRoom } from '../use-room.tsx'
import type { Command } from './command.ts'

export type MenuDialog =
  | 'export'
  | 'issue'
  | 'window'
  | 'floor'
  | 'comments'
  | 'version'
  | 'begin'
  | 'advice'
  | 'corrections'
  | 'languages'
  | 'device'
  | 'palette'
  | 'shortcuts'

type Row = Omit<Command, 'group'> | false

const grouped = (group: Command['group'], rows: readonly Row[]): readonly Command[] =>
  rows.flatMap((row) => (row === false ? [] : [{ ...row, group }]))

export function useMenuCommands(open: (dialog: MenuDialog) => void): readonly Command[] {
  const room = useRoom()
  const [, go] = useLocation()
  const settings = useSettings(open)
  const { shown, say, role, inside } = room
  const { hat } = inside.start.seat
  const canWriteVersions = useWritableVersions().length > 0
  const isOffice = role === 'office'
  const hasDecisions = (inside.start.conference.decisions ?? 'off') !== 'off'
  const isOn = shown.sitting !== null && shown.sitting.state !== 'closed'
  const to = (id: string, title: string, path: string): Row => ({ id, title, run: () => go(path) })
  const ask = (id: MenuDialog, title: string): Row => ({ id, title, run: () => open(id) })
  return [
    ...grouped('text', [
      to('room', say('menu.room'), '/'),
      {
        id: 'revision',
        title: say('revision.title'),
        isDisabled: shown.revision === null,
        run: () => go(`/revision/${shown.revision?.number ?? 0}`),
      },
      to('compare', say('compare.menu'), firstAddress(shown.revision?.number ?? null)),
      to('compilation', say('compilation.menu'), '/compilation'),
      ask('export', say('export.menu')),
      isOffice && shown.adoption.adopted === null && ask('issue', `${say('revision.issueDo')}…`),
      (hat === 'head' || hat === 'representative' || hat === 'secretariat') && ask('comments', say('import.menu')),
      canWriteVersions && ask('version', say('version.menu')),
      isOffice && shown.sitting === null && ask('begin', say('begin.menu')),
      isOffice && ask('advice', say('note.all')),
      isOffice && ask('corrections', say('correction.title')),
      isOffice && ask('languages', say('languages.menu')),
    ]),
    ...grouped('talks', [
      to('trace', say('menu.trace'), '/trace'),
      {
        id: 'precedents',
        title: say('precedents.title'),
        run: () => {
          go('/')
          askForPrecedents()
        },
      },
      to('library', say('library.menu'), '/library'),
      { id: 'floor', title: say('floor.menu'), isDisabled: !isOn, run: () => open('floor') },
      to('catch-up', say('menu.catchUp'), CATCH_UP),
      role !== 'following' && to('replay', say('menu.replay'), '/replay'),
      role !== 'following' && to('convergence', say('menu.convergence'), '/convergence'),
      role !== 'following' && hasDecisions && to('decisions', say('menu.decisions'), '/decisions'),
    ]),
    ...grouped('conference', [
      to('adoption', say('adoption.menu'), '/adoption'),
      (isOffice || shown.adoption.adopted !== null) && to('register', say('register.menu'), '/register'),
      to('projector', say('projector.title'), '/projector'),
      isOffice && to('door', say('menu.door'), '/door'),
      isOffice && ask('window', say('window.menu')),
    ]),
    ...settings,
  ]
}

/** Who only follows reads what a delegation reads. */
const guideOf = (role: Role, hat: string, language: string): string =>
  `/guide/${role === 'office' ? (hat === 'secretariat' ? 'secretariat' : 'chair') : 'delegate'}.${language}.html`

/** Language, themes, keys, another computer: what is this browser's own. */
function useSettings(open: (dialog: MenuDialog) => void): readonly Command[] {
  const { say, role, inside } = useRoom()
  const { language, languages, change } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const contrast = hasContrast()
  const theme = (id: string, title: string, scheme: 'light' | 'dark' | 'auto', more: boolean): Row => ({
    id,
    title,
    isChosen: contrast ? more : !more && colorScheme === scheme,
    run: () => {
      setContrast(more)
      setColorScheme(scheme)
    },
  })
  return grouped('device', [
    { id: 'palette', title: say('palette.menu'), keys: 'palette', run: () => open('palette') },
    { id: 'shortcuts', title: say('keys.title'), keys: 'shortcuts', run: () => open('shortcuts') },
    {
      id: 'guide',
      title: say('guide.menu'),
      run: () => void window.open(guideOf(role, inside.start.seat.hat, language), '_blank', 'noopener'),
    },
    { id: 'device', title: say('menu.device'), run: () => open('device') },
    ...languages
      .filter(({ code }) => code !== language)
      .map(({ code, name }, at) => ({ id: at === 0 ? 'language' : `language-${code}`, title: name, run: () => change(code) })),
    theme('auto', say('menu.auto'), 'auto', false),
    theme('light', say('menu.light'), 'light', false),
    theme('dark', say('menu.dark'), 'dark', false),
    theme('contrast', say('menu.contrast'), 'light', true),
  ])
}
