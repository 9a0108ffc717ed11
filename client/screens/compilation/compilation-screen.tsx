/** The text compiled: all that is pending in brackets, or as it reads when some of it is taken. */
import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { SCROLLS } from '../../controls/scrolls.ts'
import { compile, partiesPending } from '../../../domain/compile/compile.ts'
import { assumedIn, bracketsSaid, plainText, rivalsSaid, versionSaid } from '../../../domain/compile/plain.ts'
import { type CompiledText, type Source, VIEW_KINDS, type View } from '../../../domain/compile/types.ts'
import { sayOfCompilation } from '../../../domain/sentences/compilation.ts'
import { sayOnPaper } from '../../../domain/sentences/papers.ts'
import { dayAndTime } from '../../../domain/template/dates.ts'
import { isParty, type Party } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { copyWords } from '../copy-words.ts'
import { type Choice, choiceIn } from '../languages/choice.ts'
import { useRoom } from '../use-room.tsx'
import { addressOf, askedIn } from './address.ts'
import { CompiledPage } from './compiled-page.tsx'
import { sourceOf } from './source.ts'
import { VersionChoice, versionOf } from './version-choice.tsx'
import { TakeCompilation } from './take-compilation.tsx'
import '../compare/compare.css'
import './compilation.css'

export function CompilationScreen() {
  const { shown, say, language, nameOf, role } = useRoom()
  const { paragraphs, labels, standing, lives, wordings } = shown
  const inTongue = useLanguageChoice()
  const source = useMemo(() => sourceOf({ paragraphs, labels, standing, lives, wordings }), [paragraphs, labels, standing, lives, wordings])
  const choice = useView(source)
  const version = useMemo(() => versionOf(inTongue, shown.sides), [inTongue, shown.sides])
  const text = useMemo(() => compile({ ...source, version }, choice.view), [source, version, choice.view])
  const said = sayOfCompilation(language)
  return (
    <main className="compilation">
      <section className="cmp-tools">
        <h1>{said('title')}</h1>
        <p className="compilation-count" role="status">
          {bracketsSaid(text.brackets, language)}
        </p>
        <span className="push" />
        <VersionChoice chosen={inTongue} onChoose={choice.chooseLanguage} />
        <ViewChoice view={choice.view} onView={choice.choose} />
        <Copy text={text} />
        {role !== 'following' && <TakeCompilation view={choice.view} version={text.version} />}
      </section>
      <section className="compilation-assumed">
        <PrintedOf />
        <p>{[assumedIn(text, language, nameOf), versionSaid(text, language)].filter((each) => each !== null).join(' ')}</p>
        {choice.view.kind === 'adopted' && <Parties all={choice.pending} chosen={choice.view.parties} onToggle={choice.toggle} />}
        {choice.view.kind === 'delegation' && <OneParty all={choice.parties} party={choice.view.party} onParty={choice.chooseParty} />}
        {rivalsSaid(text, language).map((rivalry) => (
          <p className="compilation-rivals" key={rivalry}>
            {rivalry}
          </p>
        ))}
      </section>
      <div className="compilation-scroll" role="region" aria-label={say('compilation.menu')} {...SCROLLS}>
        <CompiledPage text={text} />
      </div>
    </main>
  )
}

/** As it stands in the address. */
function useLanguageChoice(): Choice {
  const { languages } = useRoom().shown
  const search = useSearch()
  return useMemo(() => choiceIn(search, languages), [search, languages])
}

/** On paper alone: of which conference, and of when. */
function PrintedOf() {
  const { inside, language } = useRoom()
  const { title, venueZone } = inside.start.conference
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    const now = (): void => setAt(Date.now())
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  }, [])
  return <p className="compilation-of">{`${title} · ${sayOnPaper(language)('state.live', dayAndTime(at, venueZone, language))}`}</p>
}

/** The way of reading stands in the address; which parties' proposals are left out is this page's alone. */
function useView(source: Source) {
  const { inside } = useRoom()
  const asked = askedIn(useSearch())
  const [, go] = useLocation()
  const [left, setLeft] = useState<ReadonlySet<Party>>(new Set())
  const pending = useMemo(() => partiesPending(source), [source])
  const members = inside.start.conference.members.map(({ code }) => code as Party)
  const parties = [...members, ...(['chair', 'secretariat'] as const)]
  const own = inside.start.seat.delegation ?? pending[0] ?? members[0]
  const party = asked.of !== null && isParty(asked.of) && parties.includes(asked.of) ? asked.of : (own as Party)
  const view = useMemo<View>(() => {
    switch (asked.as) {
      case 'compilation':
      case 'clean':
        return { kind: asked.as }
      case 'adopted':
        return { kind: asked.as, parties: pending.filter((each) => !left.has(each)) }
      case 'delegation':
        return { kind: asked.as, party }
    }
  }, [asked.as, party, pending, left])
  const toggle = (each: Party): void =>
    setLeft((before) => new Set(before.has(each) ? [...before].filter((other) => other !== each) : [...before, each]))
  return {
    view,
    pending,
    parties,
    toggle,
    choose: (as: View['kind']) => go(addressOf({ ...asked, as, of: party }), { replace: true }),
    chooseParty: (of: string) => go(addressOf({ ...asked, as: 'delegation', of }), { replace: true }),
    chooseLanguage: (named: string) => go(addressOf({ ...asked, language: named }), { replace: true }),
  }
}

function ViewChoice({ view, onView }: { readonly view: View; readonly onView: (as: View['kind']) => void }) {
  const { say, language } = useRoom()
  const said = sayOfCompilation(language)
  return (
    <SegmentedControl
      aria-label={say('compilation.view')}
      size="xs"
      value={view.kind}
      onChange={(next) => onView(VIEW_KINDS.find((each) => each === next) ?? 'compilation')}
      data={VIEW_KINDS.map((value) => ({ value, label: said(`view.${value}`) }))}
    />
  )
}

const COPIED_FOR_MS = 2500

/** As plain text, with a word that it was done. Paper is the browser's own. */
function Copy({ text }: { readonly text: CompiledText }) {
  const { say, language } = useRoom()
  const [copied, setCopied] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const copy = (): void => {
    copyWords(plainText(text, language))
    setCopied(true)
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => setCopied(false), COPIED_FOR_MS)
  }
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconCopy size={16} stroke={1.75} />} onClick={copy}>
        <span aria-live="polite">{say(copied ? 'compilation.copied' : 'compilation.copy')}</span>
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconPrinter size={16} stroke={1.75} />} onClick={() => window.print()}>
        {say('compilation.print')}
      </Button>
    </>
  )
}

type PartiesProps = { readonly all: readonly Party[]; readonly chosen: readonly Party[]; readonly onToggle: (party: Party) => void }

/** Whose proposals are taken: each can be left out. */
function Parties({ all, chosen, onToggle }: PartiesProps) {
  const { say, nameOf } = useRoom()
  return (
    <div className="compilation-parties" role="group" aria-label={say('compilation.parties')}>
      {all.map((party) => (
        <button
          key={party}
          type="button"
          aria-pressed={chosen.includes(party)}
          aria-label={`${party} · ${nameOf(party)}`}
          onClick={() => onToggle(party)}
        >
          <Code party={party} {...(chosen.includes(party) ? {} : { out: true })} />
        </button>
      ))}
    </div>
  )
}

type OnePartyProps = { readonly all: readonly Party[]; readonly party: Party; readonly onParty: (party: string) => void }

function OneParty({ all, party, onParty }: OnePartyProps) {
  const { say, nameOf } = useRoom()
  return (
    <NativeSelect
      size="xs"
      aria-label={say('compilation.party')}
      value={party}
      data={all.map((value) => ({ value, label: nameOf(value) }))}
      onChange={(event) => onParty(event.currentTarget.value)}
    />
  )
}
