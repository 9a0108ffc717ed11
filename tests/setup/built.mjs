/** Before tests that start programs: the built ones, as an operator has them, no older than their sources. */
import { buildIfStale } from '../../bin/prepare.mjs'

export default () => buildIfStale('verify', 'server')
