import { Schema } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { openingIn } from './opening.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph*' },
    text: {},
    paragraph: { content: 'text*', attrs: { role: { default: 'body' }, pi: { default: null } } },
  },
})

function openingOf(text: string, attrs: Record<string, string> = {}, language = 'es'): string | null {
  const opening = openingIn(schema.node('paragraph', attrs, text === '' ? [] : [schema.text(text)]), language)
  return opening === null ? null : text.slice(opening.from, opening.to)
}

describe('the opening verb in the stronger hand', () => {
  test('is the verb that leads, with its pronoun', () => {
    expect(openingOf('Se comprometieron a mantener al día un directorio.')).toBe('Se comprometieron')
    expect(openingOf('Agreed to hold a workshop.', {}, 'en')).toBe('Agreed')
  })

  test('is looked for in base paragraphs only, not in chapeaux, headings or proposed ones', () => {
    expect(openingOf('Acordaron celebrar un taller.', { role: 'chapeau' })).toBeNull()
    expect(openingOf('Acordaron celebrar un taller.', { pi: 'MX' })).toBeNull()
    expect(openingOf('')).toBeNull()
  })
})
