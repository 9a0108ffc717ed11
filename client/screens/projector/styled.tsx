/** Words on the room's screen with their emphasis; an opening verb in a stronger hand. */
import type { Words } from './proposals-shown.ts'

const styleOf = (emphasis: Words['emphasis'], leads: boolean): string =>
  [...emphasis.map((each) => `is-${each}`), ...(leads ? ['opening'] : [])].join(' ')

export const Styled = ({ text, emphasis, leads }: Words & { readonly leads: boolean }) => (
  <span className={styleOf(emphasis, leads)}>{text}</span>
)
