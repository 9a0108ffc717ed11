/** What a list under a Recommendation is, by the words that lead it in, as data. */

/** The list says who, which or what of one thing that is asked for. */
export const COMPLETING: readonly RegExp[] = [
  /(?:integrad[oa]s?|compuest[oa]s?|conformad[oa]s?|constituid[oa]s?|formad[oa]s?|acompañad[oa]s?|dirigid[oa]s?|abiert[oa]s?)\s+(?:por|de|a|con)\s*:$/iu,
  /(?:particip\p{L}*|asist\p{L}*|inclu(?:y|i|d)\p{L}*|conten\p{L}*|contien\p{L}*|conteng\p{L}*|abar\p{L}*|comprend\p{L}*|cont(?:ar|ará) con)(?:\s+[^:]{0,40})?:$/iu,
  /(?:criterios|requisitos|elementos|componentes|temas|aspectos|objetivos|ejes|principios|condiciones|países|participantes|lugares|sedes|datos|campos|partes|miembros|idiomas|fechas)(?:\s+[^:]{0,40})?:$/iu,
  /(?:composed of|consisting of|made up of|open to|attended by|comprising|accompanied by|addressed to|covering)\s*:$/i,
  /(?:participat\p{L}*|includ\p{L}*|contain\p{L}*|cover\p{L}*|tak(?:e|ing) part)(?:\s+[^:]{0,40})?:$/iu,
  /(?:criteria|requirements|elements|components|topics|themes|aspects|objectives|principles|conditions|countries|participants|places|venues|fields|parts|members|languages|dates)(?:\s+[^:]{0,40})?:$/iu,
]
