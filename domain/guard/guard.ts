/** The guard: decides whether a seat's update may enter the text. The server trusts no mark, name or id a client sends.
 *  Knows no socket, store or clock. Keeps I2 and the server's half of I7. Start at judge, then settleMarks. */
export { decodeBounded, decodeStateVector, type ItemId, UNBOUNDED, type Update } from './decode.ts'
export { admitParties, everyParagraph, indexText, openSide, type TextIndex, type Verified } from './index-of-text.ts'
export { judge } from './judge.ts'
export { type Lawful, settleMarks, trustTransaction } from './repair.ts'
export type { Author, GuardCode, GuardFacts, Verdict } from './types.ts'
export { judgePrivate, type PrivateVerdict } from './judge-private.ts'
