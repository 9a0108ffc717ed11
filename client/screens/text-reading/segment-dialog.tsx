/** Asks who stays and how many go out before a restricted segment is opened. */
import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { isNamed } from '../../../domain/sitting/segment.ts'
import { type Allowed, SENT_OUT, type SentOut } from '../../../domain/sitting/text-reading.ts'
import { AskAbout, useAbout } from '../ask-about.tsx'
import { type Office, useOffice } from '../use-office.ts'
import { type RoomValue, useRoom } from '../use-room.tsx'

const ABOUT = ['paragraph', 'section', 'all'] as const
type About = (typeof ABOUT)[number]

export function OpenSegment({ of, onClose }: { readonly of: ParagraphView; readonly onClose: () => void }) {
  const { shown, say, act } = useRoom()
  const { office } = useOffice()
  const here = useAbout(of.id)
  const [kind, setKind] = useState<'heads' | 'without'>('heads')
  const [without, setWithout] = useState<readonly SentOut[]>(['observer', 'service'])
  const [about, setAbout] = useState<About>('paragraph')
  const allow: Allowed = kind === 'heads' ? 'heads' : { without }
  const paragraphs = namedIn(shown.paragraphs, of, about)
  const open = async (): Promise<boolean> => {
    const kept = allow === 'heads' ? allow : { without: [...allow.without] }
    return (await act('open-segment', { paragraphs: paragraphs.map(({ id }) => id), allow: kept })) !== null
  }
  const titles: Readonly<Record<About, string>> = {
    paragraph: say('segment.aboutParagraph', { label: here.label }),
    section: say('segment.aboutSection', { section: say(`section.${of.kind}`) }),
    all: say('segment.aboutAll'),
  }
  return (
    <AskAbout
      gone={here.gone}
      title={say('segment.title')}
      confirm={say('segment.do')}
      disabled={kind === 'without' && without.length === 0}
      onClose={onClose}
      onConfirm={open}
    >
      <p>{say('segment.tell')}</p>
      <Stack gap="sm" mt="md">
        <NativeSelect
          label={say('segment.about')}
          value={about}
          data={ABOUT.map((value) => ({ value, label: titles[value] }))}
          onChange={(event) => setAbout(ABOUT.find((each) => each === event.currentTarget.value) ?? about)}
        />
        <Radio.Group label={say('segment.who')} value={kind} onChange={(next) => setKind(next === 'heads' ? 'heads' : 'without')}>
          <Stack gap="xs" mt={4}>
            <Radio value="heads" label={say('segment.heads')} />
            <Radio value="without" label={say('segment.without')} />
          </Stack>
        </Radio.Group>
        {kind === 'without' && (
          <Stack gap="xs" pl={28}>
            {SENT_OUT.map((group) => (
              <Checkbox
                key={group}
                checked={without.includes(group)}
                label={say(`segment.${group}`)}
                onChange={(event) =>
                  setWithout(event.currentTarget.checked ? [...without, group] : without.filter((each) => each !== group))
                }
              />
            ))}
          </Stack>
        )}
      </Stack>
      <p className="door-told" role="status">
        {office === null ? say('segment.counting') : say('segment.puts', { count: goingOut(office, shown, allow) })}
      </p>
    </AskAbout>
  )
}

function namedIn(paragraphs: readonly ParagraphView[], of: ParagraphView, about: About): readonly ParagraphView[] {
  switch (about) {
    case 'paragraph':
      return [of]
    case 'section':
      return paragraphs.filter((each) => each.section === of.section)
    case 'all':
      return paragraphs
  }
}

/** Those who can read now and could not any more; the server counts by the same rule. */
function goingOut({ people }: Office, { sitting }: RoomValue['shown'], allow: Allowed): number {
  const now = Date.now()
  const admitted = new Set(people.admitted)
  const reads = ({ id, hat, revokedAt }: Office['people']['seats'][number]): boolean => {
    if (revokedAt !== null) return false
    if (hat === 'observer' || hat === 'service') return admitted.has(id) && sitting?.observersPermitted === true
    return hat === 'secretariat' || admitted.has(id)
  }
  const powers = ({ hat, actingHead }: Office['people']['seats'][number]) =>
    actingHead.some(({ from, to }) => from <= now && now < to) ? 'head' : hat
  return people.seats.filter((seat) => reads(seat) && !isNamed(allow, powers(seat))).length
}
