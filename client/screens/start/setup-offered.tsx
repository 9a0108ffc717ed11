/** On a server without a conference: the three ways to begin, for whoever started it. */
import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { askServer } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'

const standing = z.object({ standing: z.string() })
const WAYS = ['setup.new', 'setup.earlier', 'setup.rehearsal'] as const

export function SetupOffered() {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let gone = false
    void askServer((path, init) => fetch(path, init), '/api/setup', standing).then((answer) => {
      if (!gone) setOpen(answer.kind === 'ok' && answer.value.standing !== 'over')
    })
    return () => {
      gone = true
    }
  }, [])
  if (!isOpen) return null
  return (
    <section className="start-card">
      <h2>{say('setup.offered')}</h2>
      <p className="quiet">{say('setup.offeredTell')}</p>
      <ul className="start-ways">
        {WAYS.map((way) => (
          <li key={way}>
            <a href="/setup">
              {say(way)} <IconChevronRight size={16} aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
