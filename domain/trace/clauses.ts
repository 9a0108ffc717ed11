/** The things that one Recommendation asks for. */

/** Where one thing asked for ends and the next begins. */
const CLAUSE_ENDS =
  /(?<=[.;])\s+|\n+|,?\s+(?:así como|as well as|and also|y también)\s+|,\s+(?=(?:and\s+)?that\s|(?:y\s+)?que\s)|,\s+(?=\p{L}{2,}[aei]r(?:l[oea]s?|se)?\s)|,?\s+(?:y|e|and|et)\s+(?=\p{L})/giu

export const clausesOf = (text: string): readonly string[] => text.split(CLAUSE_ENDS)
