/** `npm run build`: client and server into dist/. */
import { build, PARTS, requireNode } from './prepare.mjs'

requireNode()
for (const name of Object.keys(PARTS)) build(name)
