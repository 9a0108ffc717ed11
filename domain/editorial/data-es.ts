/** Spanish: which slips are slips whatever the sense. */
import type { EditorialData } from './data.ts'

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '')

/** The word with its accent; the form without it exists in no verb, noun or adjective: `género` is missing, because `genero` is a verb. */
const LOST_ACCENTS = words(`
  también además después según través jamás ningún algún común interés país países así aquí allí ahí todavía quizás
  técnico técnica técnicos técnicas económico económica económicos económicas político política políticos políticas
  jurídico jurídica jurídicos jurídicas básico básica básicos básicas histórico histórica históricos históricas
  democrático democrática democráticos democráticas estratégico estratégica estratégicos estratégicas climático climática climáticos climáticas
  académico académica académicos académicas científico científica científicos científicas étnico étnica étnicos étnicas
  ámbito ámbitos géneros vehículos artículos párrafo párrafos época épocas jóvenes orígenes exámenes crímenes imágenes volúmenes
  fácil difícil útil árbol cárcel carácter líder energía energías economía economías ciudadanía autonomía soberanía
  categoría categorías mayoría mayorías minoría minorías máximo máxima mínimo mínima único única únicos únicas rápido rápida rápidos rápidas
  próximo próxima próximos próximas indígena indígenas américa centroamérica latinoamérica océano océanos método métodos
  búsqueda búsquedas propósito propósitos análisis crédito créditos teléfono teléfonos electrónico electrónica electrónicos electrónicas
  hábitat déficit superávit`)

const EXTRA_ACCENTS: readonly (readonly [string, string])[] = [
  ['fué', 'fue'],
  ['fuí', 'fui'],
  ['dió', 'dio'],
  ['vió', 'vio'],
  ['exámen', 'examen'],
  ['imágen', 'imagen'],
  ['orígen', 'origen'],
  ['volúmen', 'volumen'],
  ['crímen', 'crimen'],
  ['jóven', 'joven'],
  ['márgen', 'margen'],
]

const bareOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/(?<!n)\p{M}/gu, '')
    .normalize('NFC')

export const SPANISH: EditorialData = {
  accents: new Map([...LOST_ACCENTS.map((word) => [bareOf(word), word] as const), ...EXTRA_ACCENTS]),
  accentEndings: [
    [/([csxgnlt])ion$/u, '$1ión'],
    [/([csxgnlt])iónes$/u, '$1iones'],
    [/ologia(s?)$/u, 'ología$1'],
    [/ologic([oa]s?)$/u, 'ológic$1'],
  ],
  otherWords: new Set(
    words(`secretaria secretarias hacia tenia seria serian sabia continua continuas amplia amplias publica publicas practica practicas critica
      perdida perdidas numero termino limite transito deposito merito ultimo explicito ejercito medico este esta estas esos solo aun mas si el tu
      mi se te de como cuando donde que quien cual cuanto porque`),
  ),
  capitalMatters: new Set(
    words(`estado estados conferencia conferencias gobierno gobiernos parte partes presidencia secretaría secretaria grupo grupos iglesia
      constitución convención convenciones convenio pacto protocolo acuerdo acuerdos declaración decisión recomendación recomendaciones consejo comité comisión
      ministerio ministerios ministro ministra ministros ministras viceministro viceministra viceministros viceministras reunión plan programa red
      foro fondo tribunal corte congreso asamblea unión federación república nación naciones administración autoridad autoridades justicia
      derecho poder ley tierra sol luna internet región norte sur este oeste marco directorio agenda anexo artículo mecanismo sede
      miembro miembros observador observadores delegación delegaciones organización organizaciones agencia oficina`),
  ),
  alwaysSmall: new Set(
    words(`el la los las un una unos unas de del al a en y e o u con sin por para que se su sus lo como desde hasta entre sobre hacia según
      ante bajo tras lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
      setiembre octubre noviembre diciembre`),
  ),
  alwaysCapital: new Set(),
  misspelt: [
    ['desaroll', 'desarroll'],
    ['desarrolo', 'desarrollo'],
    ['escencial', 'esencial'],
    ['expontán', 'espontán'],
    ['exhorbitan', 'exorbitan'],
    ['iregular', 'irregular'],
    ['concenso', 'consenso'],
    ['ecepci', 'excepci'],
    ['espectativ', 'expectativ'],
    ['exijenc', 'exigenc'],
    ['proteji', 'protegi'],
    ['tansport', 'transport'],
    ['govern', 'gobern'],
    ['goviern', 'gobiern'],
    ['recivi', 'recibi'],
    ['migrasi', 'migraci'],
  ],
  impossible: [
    /(.)\1\1/u,
    /([abdfghijkmpqstuvwxyzñ])\1/u,
    /[bcdfgjklmnñpqstvxz]rr/u,
    /^rr|^nn|^cc/u,
    /n[bp]/u,
    /m[vfdtcg](?!$)/u,
    /q(?!u)/u,
    /[bcdfghjklmnñpqrstvwxyz]{5}/u,
    /cc(?![eiéí])/u,
  ],
  connectors: new Set([
    'asimismo',
    'además',
    'finalmente',
    'por último',
    'en este sentido',
    'en este contexto',
    'por otra parte',
    'en consecuencia',
  ]),
  notBeforeConnectorComma: new Set(words('de del que')),
  otherPlaces: new Set(words('guayana guyana dominica granada níger nigeria gambia zambia mauricio mauritania paraguay uruguay')),
}
