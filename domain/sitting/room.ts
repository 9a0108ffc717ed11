/** A room before anything happened in it. */
import type { DocumentId } from '../text/ids.ts'
import { noStreams } from './streams.ts'
import { NOT_ADOPTED } from './adoption.ts'
import { NO_WORDINGS } from '../languages/wordings.ts'
import { NO_CORRECTIONS } from './corrections.ts'
import { NOTHING_REGISTERED } from '../register/types.ts'
import { NOTHING_READ } from './text-reading.ts'
import type { Conference, RoomState } from './types.ts'

const UNNAMED: Conference = { title: '', language: 'es', members: [], venueZone: 'UTC' }

/** What `applyFacts` starts from; the conference arrives as the first fact, `conference-recorded`. */
export const emptyRoom = (document: DocumentId, conference: Conference = UNNAMED): RoomState => ({
  document,
  conference,
  persons: new Map(),
  seats: new Map(),
  sittings: [],
  directWriting: 'preparation',
  standing: new Map(),
  settlements: new Map(),
  reopeningsAsked: [],
  positions: [],
  sponsors: [],
  tabled: [],
  window: null,
  agreedWithout: new Map(),
  labels: new Map(),
  recommendations: [],
  links: [],
  dismissedLinks: [],
  dispositions: new Map(),
  dispositionsReleased: false,
  coursesChanged: 0,
  marks: new Map(),
  reading: { now: null, read: new Set() },
  lateParagraphs: new Set(),
  admissions: new Map(),
  origins: new Map(),
  comments: new Map(),
  topics: [],
  revisions: [],
  corrections: NO_CORRECTIONS,
  wordings: NO_WORDINGS,
  removedIds: new Set(),
  lastHere: new Map(),
  contests: new Map(),
  conflictsFound: 0,
  packages: [],
  packagesMade: 0,
  ...noStreams,
  aside: new Map(),
  adoption: NOT_ADOPTED,
  sealed: [],
  pens: new Map(),
  signIns: new Map(),
  checkedPairs: new Map(),
  templateSides: new Map(),
  historyDestroyed: null,
  restorations: [],
  ...NOTHING_REGISTERED,
  ...NOTHING_READ,
})
