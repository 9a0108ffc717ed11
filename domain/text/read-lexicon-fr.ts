/** What tells the parts of a French Declaration apart. */
import type { Lexicon } from './read-lexicon.ts'

export const FR: Lexicon = {
  form: /^(?:projet de )?(?:d[ée]claration(?: et d[ée]cisions| finale| minist[ée]rielle| conjointe| politique)?(?: des (?:(?:vice-)?ministres|pr[ée]sidents|chefs)[^.,:;]{0,60})?|r[ée]solution(?: n?[°o]?\s?[\d/-]+)?|acte final|communiqu[ée](?: conjoint| final)?)$/i,
  issued: /^(?:adopt[ée]|approuv[ée]|publi[ée]|sign[ée]|pr[ée]sent[ée])e?s?\s.*[^.;:,]$/i,
  numbered: /^(?:d[ée]cision|accord|r[ée]solution)\s+(?:n[°o]?\s*)?[\divxlcm]+(?:\s?[/.-]\s?[\divxlcm]+)*(?:\s*[.:–—-]+\s+(.*[^.;:,]))?$/i,
  headings: [
    ['preamble', /^(?:pr[ée]ambule|consid[ée]rants|introduction|contexte)$/i],
    ['commitments', /^(?:engagements|d[ée]claration politique)$/i],
    ['decisions', /^(?:d[ée]cisions(?: (?:des?|du|adopt[ée]es|prises)(?=[\s(]).{0,60})?|dispositif)$/i],
    ['acknowledgements', /^(?:remerciements|reconnaissance)$/i],
    ['closing', /^(?:cl[ôo]ture)$/i],
    ['annexes', /^(?:annexes?|appendices?)(?:\s+(?:\d{1,3}|[ivxlc]+|[a-z]))?(?:\s*[.:–—-].*)?$/i],
  ],
  verbHeadings: [
    ['preamble', /^(?:CONSID[ÉE]RANT|RAPPELANT|VU|RECONNAISSANT)$/u],
    ['commitments', /^(?:D[ÉE]CLARENT|D[ÉE]CLARONS|AFFIRMENT|R[ÉE]AFFIRMENT|S['’]ENGAGENT)(?: À)?$/u],
    ['decisions', /^(?:D[ÉE]CIDENT?|D[ÉE]CIDONS|CONVIENNENT|CONVENONS|ADOPTENT|APPROUVENT|R[ÉE]SOLVENT)$/u],
  ],
  subject:
    /^(?:((?:de m[êe]me|[ée]galement|en outre|par ailleurs|enfin|en conclusion)),?\s+)?(?:nous,?\s+)?(?:les|la|le|l['’])\s?[^.;:,]{3,120}[,:]$/i,
  gathering:
    /^nous\s?,.*[,:;.]$|^(?:les|la|le)\s.*(?:r[ée]uni|rassembl[ée])e?s?(?!\p{L}).*[,:;.]$|^(?:nous|les)\s.*d[ée]clar(?:ent|ons|[ée])(?: ce qui suit| que)?\s?:$/iu,
  declares:
    /^(?:par cons[ée]quent,?\s+)?(?:solennellement\s+)?(?:d[ée]clar(?:ent?|ons)|proclam(?:ent?|ons)|affirm(?:ent?|ons)|r[ée]affirm(?:ent?|ons)|s['’]engagent|nous engageons)(?:\s+à)?(?:\s+(?:ce qui suit|que))?\s*:$/i,
  therefore: /^(?:par cons[ée]quent|en cons[ée]quence|[àa] cet effet|[àa] ces fins)\s*[,:]$/i,
  decisionsLeadIn:
    /(?:d[ée]cisions(?: suivantes)?|r[ée]solutions suivantes)\s*[,:]$|(?:^|\s)(?:d[ée]cid(?:ent?|ons|[ée])|conviennent|convient|convenons|convenus?|r[ée]solvent)(?:\s+(?:de|d['’])?\s?ce qui suit|\s+(?:de|que))?\s*[,:]$/i,
  thanksLeadIn: /remerci|gratitude|reconnaissance/i,
  recital:
    /^(?:\p{L}{3,}ant|profond[ée]ment|consciente?s?|pr[ée]occup[ée]e?s?|convaincue?s?|guid[ée]e?s?|inspir[ée]e?s?|encourag[ée]e?s?|anim[ée]e?s?|r[ée]solue?s?|vu|r[ée]unie?s?|ayant)(?!\p{L})/iu,
  meeting:
    /^les\s(?:(?:vice-)?(?:ministres|pr[ée]sident(?:e?)s)|chefs|dirigeants|d[ée]l[ée]gations|d[ée]l[ée]gu[ée]s|repr[ée]sentants|participants|[ée]tats|pays|parties)(?!\p{L})/iu,
  speaks: /^nous\s(?:nous\s)?(?!sommes r[ée]unis)\p{L}{3,}ons\s/iu,
  closing:
    /^(?:enfin|pour conclure|en conclusion)(?!\p{L})|^en foi de quoi|^(?:l['’]ordre du jour [ée]tant [ée]puis[ée])|^\p{L}[\p{L}. -]{2,40}, (?:le )?\d{1,2}(?:er)? \p{L}{3,10} \d{4}\.?$|^(?:fait|sign[ée]e?|adopt[ée]e?)\s+(?:à|au|en|le)\s/iu,
  thanks:
    /(?<!\p{L})(?:remerci(?:er|[ée]|ent?|ons)|f[ée]licit(?:er|[ée]|ent?|ons)|(?:leur|notre|sa|sinc[èe]re|profonde) (?:gratitude|reconnaissance|appr[ée]ciation)|gratitude)(?!\p{L})/iu,
}
