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
