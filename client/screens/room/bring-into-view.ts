/** A paragraph comes to the middle of the page; one that is too long for that begins at the top, where its first words are read. */
export function bringIntoView(paragraph: Element | null): void {
  const page = paragraph?.closest('.desk-scroll')
  if (paragraph === null || page === null || page === undefined) return
  const isLong = paragraph.getBoundingClientRect().height > page.clientHeight * 0.7
  paragraph.scrollIntoView({ block: isLong ? 'start' : 'center' })
}
