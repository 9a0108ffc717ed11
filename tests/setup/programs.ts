/** The programs that tests start, as an operator has them: built. */
import { fileURLToPath } from 'node:url'

const built = (name: string): string => fileURLToPath(new URL(`../../dist/server/${name}.js`, import.meta.url))

export const SERVER = built('main')
export const COMMAND = built('declaro')
