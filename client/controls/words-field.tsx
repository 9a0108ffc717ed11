/** A field for words that grows with them, and tells them as they are typed. */
import { Textarea, type TextareaProps } from '@mantine/core'

type Props = Omit<TextareaProps, 'autosize' | 'value' | 'onChange'> & {
  readonly value: string
  readonly onChange: (typed: string) => void
}

export function WordsField({ onChange, ...props }: Props) {
  return <Textarea {...props} autosize onChange={(event) => onChange(event.currentTarget.value)} />
}
