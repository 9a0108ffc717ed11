/** A PDF of any text, whatever is in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomText } from '../../tests/export/random-text.ts'
import { textPdf } from './text-pdf.ts'

test('any text becomes a PDF, the same twice', async () => {
  const options = fc.record({ lineNumbers: fc.boolean(), watermark: fc.boolean(), nativeMoves: fc.constant(true) })
  await fc.assert(
    fc.asyncProperty(randomText, options, async (facts, chosen) => {
      const bytes = Buffer.from(await textPdf({ ...facts, options: chosen }))
      expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
      expect(bytes.subarray(-6).toString('latin1')).toBe('%%EOF\n')
      expect(bytes.equals(Buffer.from(await textPdf(structuredClone({ ...facts, options: chosen }))))).toBe(true)
    }),
    { numRuns: 12 },
  )
})
