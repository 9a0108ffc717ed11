/** The room's state is the fold of its facts: the same for the running server, a restart, a replay. */
import type { Fact, FactKind } from './facts.ts'
import { adoption } from './fold/adoption.ts'
import { alternatives } from './fold/alternatives.ts'
import { comments } from './fold/comments.ts'
import { editorial } from './fold/editorial.ts'
import { history } from './fold/history.ts'
import { restored } from './fold/restored.ts'
import { languages } from './fold/languages.ts'
import { signIn } from './fold/sign-in.ts'
import { negotiation } from './fold/negotiation.ts'
import { people } from './fold/people.ts'
import { record } from './fold/record.ts'
import { register } from './fold/register.ts'
import { reading } from './fold/reading.ts'
import { seal } from './fold/seal.ts'
import { sittings } from './fold/sittings.ts'
import { streams } from './fold/streams.ts'
import { structure } from './fold/structure.ts'
import { tabling } from './fold/tabling.ts'
import { trace } from './fold/trace.ts'
import { wordings } from './fold/wordings.ts'
import type { Fold } from './fold/types.ts'
import type { RoomState } from './types.ts'

/** Its type demands every kind of fact. */
const FOLD: Fold<FactKind> = {
  ...people,
  ...sittings,
  ...negotiation,
  ...trace,
  ...structure,
  ...streams,
  ...tabling,
  ...wordings,
  ...comments,
  ...editorial,
  ...reading,
  ...alternatives,
  ...record,
  ...register,
  ...seal,
  ...adoption,
  ...history,
  ...restored,
  ...languages,
  ...signIn,
}

/** Facts are true already, so nothing is refused here; one that cannot be is a fault of the chain and throws. */
export function applyFacts(state: RoomState, facts: readonly Fact[]): RoomState {
  return facts.reduce((room, fact) => applyFact(room, fact), state)
}

/** The table pairs each kind with its own function; the compiler cannot follow the pair through the lookup, hence `never`. */
function applyFact(state: RoomState, fact: Fact): RoomState {
  const fold: (state: RoomState, fact: never) => RoomState = FOLD[fact.kind]
  return fold(state, fact as never)
}
