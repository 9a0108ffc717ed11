/** Finds the office suite that the tests open our files with, and installs one when there is none.
 *  Plain JavaScript, so that `npm test` runs it before anything is built. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { executable, installFromSystem, onPath } from './browser.mjs'

const MINUTE = 60_000
const PACKAGE = 'libreoffice-writer'
const WHAT_TO_DO = `No LibreOffice to test with. Install it (Debian, Ubuntu: \`apt-get install --no-install-recommends ${PACKAGE}\`), or set DECLARO_OFFICE to the path of soffice.`

/** The path of `soffice` at hand, or null. */
export function findOffice() {
  const named = process.env.DECLARO_OFFICE
  if (named && !executable(named)) throw new Error(`DECLARO_OFFICE is set to ${named}, which cannot be executed.`)
  return named || onPath(['soffice', 'libreoffice'])
}

/** What is at hand, or installed now; throws a sentence saying what to do when neither is possible. */
export function ensureOffice() {
  const found = findOffice()
  if (found !== null) return found
  installFromSystem([PACKAGE])
  const installed = findOffice()
  if (installed === null) throw new Error(WHAT_TO_DO)
  return installed
}

/** Opens each file, settles its tracked changes and stores it as the filter says: all in one start of the suite, since a start takes seconds. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Function Given(name As String, value As Variant)
  Dim property As New com.sun.star.beans.PropertyValue
  property.Name = name
  property.Value = value
  Given = property
End Function
Sub Main
  Dim line As String, work
  Open Environ("DECLARO_WORK") For Input As #1
  While Not Eof(1)
    Line Input #1, line
    work = Split(line, "|")
    If UBound(work) = 3 Then Convert(work)
  Wend
  Close #1
  StarDesktop.terminate()
End Sub
Sub Convert(work)
  Dim document, dispatcher
  document = StarDesktop.loadComponentFromURL(work(0), "_blank", 0, Array(Given("Hidden", True)))
  If IsNull(document) Then Exit Sub
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  If work(1) = "accept" Then dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
  If work(1) = "reject" Then dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
  document.storeToURL(work(2), Array(Given("FilterName", Split(work(3), ":")(0)), Given("FilterOptions", Mid(work(3), Len(Split(work(3), ":")(0)) + 2))))
  document.close(True)
End Sub
</script:module>`

const library = (element) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
${element}`

/** A profile is filled by the suite's first start in it; what we put there before would be lost. */
function profileIn(folder, start) {
  start(['--terminate_after_init'])
  const basic = join(folder, 'user', 'basic', 'Standard')
  mkdirSync(basic, { recursive: true })
  const spaces = 'xmlns:library="http://openoffice.org/2000/library"'
  writeFileSync(join(basic, 'Module1.xba'), MACRO)
  writeFileSync(
    join(basic, 'script.xlb'),
    library(
      `<library:library ${spaces} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
    ),
  )
  writeFileSync(
    join(basic, 'dialog.xlb'),
    library(`<library:library ${spaces} library:name="Standard" library:readonly="false" library:passwordprotected="false"/>`),
  )
  for (const [kind, name] of [
    ['script', 'script.xlc'],
    ['dialog', 'dialog.xlc'],
  ])
    writeFileSync(
      join(folder, 'user', 'basic', name),
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries ${spaces} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    )
}

/** What the files are stored as. */
export const FILTERS = { txt: 'Text (encoded):UTF8,LF,,,', pdf: 'writer_pdf_Export', docx: 'MS Word 2007 XML', odt: 'writer8' }

const workIn = (folder) => join(folder, 'work.txt')

function started(soffice, folder, args) {
  const env = { ...process.env, DECLARO_WORK: workIn(folder), HOME: folder, LC_ALL: 'C.UTF-8' }
  const all = [`-env:UserInstallation=${pathToFileURL(folder).href}`, '--headless', '--invisible', '--norestore', '--nologo', ...args]
  const { status, signal, stderr } = spawnSync(soffice, all, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 5 * MINUTE,
  })
  if (status !== 0) throw new Error(`LibreOffice ended with ${status ?? signal}: ${stderr}`)
}

/** `work`: `{ from, settle: 'accept' | 'reject' | 'keep', to, as }`, paths and a form; one start of the suite for all of it. */
export function withOffice(soffice, work) {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-office-'))
  try {
    const start = (args) => started(soffice, folder, args)
    profileIn(folder, start)
    const list = workIn(folder)
    const lines = work.map(({ from, settle, to, as }) => [pathToFileURL(from).href, settle, pathToFileURL(to).href, FILTERS[as]].join('|'))
    writeFileSync(list, `${lines.join('\n')}\n`)
    start(['macro:///Standard.Module1.Main'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
