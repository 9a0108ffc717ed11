/** Finds what opens PDF files for the tests (`pdftotext`, `pdfinfo`, `pdffonts`, `pdftoppm`), and fetches it when it is not there. */
import { installFromSystem, onPath } from './browser.mjs'

const PACKAGE = 'poppler-utils'
const WHAT_TO_DO = `Nothing to open PDF files with. Install it (Debian, Ubuntu: \`apt-get install ${PACKAGE}\`; macOS: \`brew install poppler\`).`

/** The path of the program, installed now where it is missing; throws a sentence saying what to do when it cannot be. */
export function ensurePoppler(program) {
  const found = onPath([program])
  if (found !== null) return found
  installFromSystem([PACKAGE])
  const installed = onPath([program])
  if (installed === null) throw new Error(WHAT_TO_DO)
  return installed
}
