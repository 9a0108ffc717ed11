/** The page: the text, and beside it the side that is in view, paragraph by paragraph on the same rows. */
import type { CSSProperties, ReactNode } from 'react'
import { useRoom } from '../use-room.tsx'
import { PairMarks } from './pair-marks.tsx'
import { SidePage } from './side-page.tsx'
import { useSides } from './use-sides.tsx'
import './sides.css'

export function Sheet({ children }: { readonly children: ReactNode }) {
  const { inside } = useRoom()
  const { beside, rows } = useSides()
  const style = beside === null ? {} : { '--rows': rows.count }
  return (
    <article
      className={beside === null ? 'sheet' : 'sheet is-paired'}
      lang={inside.start.conference.language}
      style={style as CSSProperties}
    >
      {children}
      {beside !== null && (
        <>
          <PairMarks />
          <SidePage key={beside} language={beside} />
        </>
      )}
    </article>
  )
}
