/** On what scrolls and holds nothing else to stop at: who has no mouse stops there and moves it with the arrows. */
export const SCROLLS = { tabIndex: 0 } as const
