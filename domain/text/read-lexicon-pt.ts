/** What tells the parts of a Portuguese Declaration apart. */
import type { Lexicon } from './read-lexicon.ts'

export const PT: Lexicon = {
  form: /^(?:projeto de )?(?:declara[çc][ãa]o(?: e decis[õo]es| final| ministerial| conjunta| pol[íi]tica| presidencial)?(?: d[oa]s (?:(?:vice-?)?ministr|president|chefes)[^.,:;]{0,60})?|resolu[çc][ãa]o(?: n?[.ºo°]*\s?[\d/-]+)?|ata final|comunicado(?: conjunto)?)$/i,
  issued: /^(?:emitid|adotad|aprovad|subscrit|apresentad|assinad)[oa]s?\s.*[^.;:,]$/i,
  numbered:
    /^(?:decis[ãa]o|acordo|resolu[çc][ãa]o)\s+(?:n[.ºo°]*\s*)?[\divxlcm]+(?:\s?[/.-]\s?[\divxlcm]+)*(?:\s*[.:–—-]+\s+(.*[^.;:,]))?$/i,
  headings: [
    ['preamble', /^(?:pre[âa]mbulo|considerandos|introdu[çc][ãa]o|antecedentes)$/i],
    ['commitments', /^(?:compromissos|declara[çc][ãa]o pol[íi]tica)$/i],
    [
      'decisions',
      /^(?:(?:decis[õo]es|acordos)(?: (?:d[oa]s?|adotad[oa]s|tomad[oa]s|aprovad[oa]s)(?=[\s(]).{0,60})?|parte (?:dispositiva|resolutiva))$/i,
    ],
    ['acknowledgements', /^(?:agradecimentos?|reconhecimentos?)$/i],
    ['closing', /^(?:encerramento)$/i],
    ['annexes', /^(?:anexos?|ap[êe]ndices?)(?:\s+(?:\d{1,3}|[ivxlc]+|[a-z]))?(?:\s*[.:–—-].*)?$/i],
  ],
  verbHeadings: [
    ['preamble', /^(?:CONSIDERANDO|RECORDANDO|RECONHECENDO|TENDO EM CONTA)$/u],
    ['commitments', /^(?:DECLARAM|DECLARARAM|DECLARAMOS|AFIRMAM|REAFIRMAM|COMPROMETEM-SE)(?: A)?$/u],
    ['decisions', /^(?:APROVAM|APROVARAM|ACORDAM|ACORDARAM|ACORDAMOS|DECIDEM|DECIDIRAM|DECIDIMOS|RESOLVEM|RESOLVERAM)$/u],
  ],
  subject:
    /^(?:((?:igualmente|da mesma forma|al[ée]m disso|tamb[ée]m|ademais|finalmente|por fim|por [úu]ltimo)),?\s+)?(?:n[óo]s,?\s+)?(?:os|as|os\/as|o|a)\s[^.;:,]{3,120}[,:]$/i,
  gathering:
    /^n[óo]s\s?,.*[,:;.]$|^(?:os|as|o|a)\s.*(?:reunid[oa]s?|congregad[oa]s).*[,:;.]$|^(?:n[óo]s|os|as)\s.*declara(?:m|mos|ram)(?: o seguinte| que)?:$/i,
  declares:
    /^(?:portanto,?\s+|em consequ[êe]ncia,?\s+)?(?:solenemente\s+)?(?:declara(?:m|mos|ram)?|proclama(?:m|mos)?|manifestam(?:os)?|expressa(?:m|mos)|afirma(?:m|mos)|reafirma(?:m|mos)|comprometem-se|comprometemo-nos)(?:\s+a)?(?:\s+(?:o seguinte|que))?\s*:$/i,
  therefore: /^(?:portanto|por isso|em consequ[êe]ncia|pelo exposto|[àa] vista do exposto)\s*[,:]$/i,
  decisionsLeadIn:
    /(?:decis[õo]es|acordos|resolu[çc][õo]es)(?: seguintes)?\s*[,:]$|(?:^|\s)(?:decidem?|decidiu|decidiram|decidimos|resolvem?|resolveu|resolveram|resolvemos|acordam?|acordou|acordaram|acordamos)(?:\s+o seguinte|\s+que)?\s*[,:]$/i,
  thanksLeadIn: /agradec|reconhecimento|gratid[ãa]o/i,
  recital:
    /^(?:\p{L}+ndo(?:-se)?|conscientes?|preocupad[oa]s?|profundamente|convencid[oa]s?|guiad[oa]s?|inspirad[oa]s?|encorajad[oa]s?|animad[oa]s?|decidid[oa]s?|tendo|vistos?|reunid[oa]s)(?!\p{L})/iu,
  meeting:
    /^(?:os|as)\s(?:\p{L}+ e (?:os|as)\s)?(?:(?:vice-?)?(?:ministr[oa]s|president[ea]s)|chefes|l[íi]deres|autoridades|delega[çc][õo]es|delegad[oa]s|representantes|participantes|estados|pa[íi]ses|partes)(?!\p{L})/iu,
  speaks: /^(?!celebr)\p{L}{2,}[aei]mos(?:-nos)?\s/iu,
  closing:
    /^(?:finalmente|por fim|por [úu]ltimo|para concluir)(?!\p{L})|^(?:nada mais|n[ãa]o) havendo|^em f[ée] do que|^\p{L}[\p{L}. ]{2,40}, (?:em )?\d{1,2} de \p{L}{4,12} de \d{4}\.?$|^(?:adotada|aprovada|assinada|feit[oa]|dad[oa])\s+(?:em|n[oa]|por)\s/iu,
  thanks:
    /(?<!\p{L})(?:agradec(?:er|eram|em|emos|eu|e)|congratul(?:ar|aram|am)|felicit(?:ar|aram|am|ou)|(?:seu|nosso|sincero|profundo) (?:agradecimento|reconhecimento|apre[çc]o)|gratid[ãa]o)(?!\p{L})/iu,
}
