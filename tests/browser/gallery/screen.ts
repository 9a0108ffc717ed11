/** What the list of screens is made of: chapters in the order of a conference, each with what has happened before it. */
import type { Page } from 'playwright-core'
import type { Hall, SeatName } from './hall.ts'

export type Screen = {
  /** In addresses and file names. */
  readonly name: string
  readonly title: string
  readonly seat: SeatName
  /** The address within the room; left out where it is reached by steps. */
  readonly path?: string
  /** Steps from there to what is to be seen. */
  readonly reach?: (page: Page, hall: Hall) => Promise<void>
  /** What has to be on the screen before it is looked at. */
  readonly shows: string
  /** One of those that everybody sees most: in all themes. */
  readonly main?: true | undefined
  /** Made by the server in the language that the browser asks for. */
  readonly served?: true
  /** As the browser prints it. */
  readonly isPrinted?: true
}

export type Chapter = {
  readonly name: string
  readonly title: string
  /** Brings the conference to where the screens of the chapter are seen. */
  readonly before: (hall: Hall) => Promise<void>
  readonly screens: readonly Screen[]
}
