/** What the menu and the palette offer: the same commands, in the same groups. */
import type { KeyName } from '../../keys/keys.ts'
import type { SentenceKey } from '../../sentences/language.ts'

export const GROUPS = ['text', 'talks', 'conference', 'device'] as const
export type Group = (typeof GROUPS)[number]

export const GROUP_TITLES = {
  text: 'menu.group.text',
  talks: 'menu.group.talks',
  conference: 'menu.group.conference',
  device: 'menu.group.device',
} as const satisfies Readonly<Record<Group, SentenceKey>>

export type Command = {
  readonly id: string
  readonly title: string
  readonly group: Group
  readonly keys?: KeyName
  readonly isDisabled?: boolean
  /** Of several, of which one holds. */
  readonly isChosen?: boolean
  readonly run: () => void
}
