// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { cleanPastedHtml } from './paste.ts'

const wordsOf = (html: string): string => {
  const holder = document.createElement('div')
  holder.innerHTML = cleanPastedHtml(html)
  return holder.textContent ?? ''
}

describe('what is pasted', () => {
  test.each([
    ['struck words', '<p>a<del>b</del><s>c</s><strike>d</strike><span style="text-decoration: line-through">e</span>f</p>', 'af'],
    [
      'a list number of Word',
      '<p class=MsoListParagraph><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp; </span></span>Reiteraron</p>',
      'Reiteraron',
    ],
    [
      'a list number behind a conditional comment',
      '<p><!--[if !supportLists]--><span style="mso-list:Ignore">a)</span><!--[endif]-->Reiteraron</p>',
      'Reiteraron',
    ],
    ['office paragraphs', '<p>a<o:p>&nbsp;</o:p></p>', 'a'],
    [
      'comments of the page and of Word',
      '<p>a<!-- hidden --><span class="MsoCommentReference">[1]</span><a style="mso-comment-reference:X_1">[2]</a></p><div style="mso-element:comment-list">note</div>',
      'a',
    ],
    ['styles and scripts', '<style>p{}</style><script>1</script><title>t</title><p>a</p>', 'a'],
    ['hidden words', '<p>a<span style="display:none">b</span><span hidden>c</span></p>', 'a'],
  ])('loses %s', (_, html, words) => {
    expect(wordsOf(html)).toBe(words)
  })

  test.each([
    [
      'Excel',
      '<table><colgroup><col></colgroup><tbody><tr><td>Canadá</td><td>12 oficinas</td></tr>\n<tr>\n <td>México</td>\n <td></td><td>50</td></tr></tbody></table>',
      ['Canadá 12 oficinas', 'México 50'],
    ],
    [
      'Word',
      '<p>Antes</p><table><tr><td><p class=MsoNormal>Canadá</p></td><td><p>12</p><p>oficinas<br>en todo</p></td></tr></table><p>Después</p>',
      ['Antes', 'Canadá 12 oficinas en todo', 'Después'],
    ],
    [
      'a table in a table',
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table></td></tr></table>',
      ['a b c d'],
    ],
    ['a table with a caption', '<table><caption>Cuadro 1</caption><tr><th>a</th><td>b</td></tr></table>', ['Cuadro 1', 'a b']],
  ])('a table of %s: a space between cells, a line for each row', (_, html, lines) => {
    const holder = document.createElement('div')
    holder.innerHTML = cleanPastedHtml(html)
    expect([...holder.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual(lines)
  })

  test('keeps the emphasis of a table', () => {
    const clean = cleanPastedHtml('<table><tr><td style="font-weight:bold">a</td><td><i>b</i></td></tr></table>')
    expect(clean).toBe('<p><span style="font-weight:bold">a</span> <span style=""><i>b</i></span></p>')
  })

  test('keeps inserted words as words, and carries no id, owner or proposal', () => {
    const clean = cleanPastedHtml('<p data-id="p_aaaaaaaaaa" data-pi="FR" class="x">a<ins data-by="FR">b</ins></p>')
    expect(clean).toBe('<p>ab</p>')
  })

  test('keeps that it was copied from an editor, whose spaces count, and not what it says stood around it', () => {
    const clean = cleanPastedHtml(
      '<p data-pm-slice="1 1 [&quot;section&quot;,{&quot;id&quot;:&quot;s_1&quot;}]">a </p><p data-pm-slice="9 9 []">b</p>',
    )
    expect(clean).toBe('<p data-pm-slice="1 1 []">a </p><p>b</p>')
  })

  test('keeps emphasis, by element or by style', () => {
    const clean = cleanPastedHtml('<p><b>a</b><i>b</i><span style="font-weight: 700">c</span></p>')
    expect(clean).toContain('<b>a</b>')
    expect(clean).toContain('<i>b</i>')
    expect(clean).toContain('font-weight: 700')
  })
})
