/** A paragraph comes to the middle of the page; one that is too long for that begins at the top, where its first words are read. Only the page
 *  moves: what holds it stays where it is. */
export function bringIntoView(paragraph: Element | null): void {
  const page = paragraph?.closest('.desk-scroll')
  if (paragraph === null || page === null || page === undefined) return
  const { top, height } = paragraph.getBoundingClientRect()
  const isLong = height > page.clientHeight * 0.7
  const above = isLong ? 0 : (page.clientHeight - height) / 2
  page.scrollTop += top - page.getBoundingClientRect().top - above
}
