/** Paragraphs of invented Declarations, as data: who is to do what with what, for what and until when, in Spanish and English. */

export type Grammar = {
  readonly openings: readonly string[]
  readonly actors: readonly string[]
  readonly deeds: readonly string[]
  readonly objects: readonly string[]
  readonly purposes: readonly string[]
  readonly dues: readonly string[]
  readonly inserted: readonly string[]
  readonly synonyms: readonly (readonly [string, string])[]
  /** `Encargamos a` and then `que` or nothing. */
  readonly link: string
  readonly boilerplate: readonly string[]
}

const SPANISH: Grammar = {
  openings: ['Encargamos a', 'Solicitamos a', 'Instruimos a', 'Recomendamos a', 'Pedimos a', 'Exhortamos a', 'Encomendamos a'],
  actors: [
    'la Secretaría del Estrecho',
    'las autoridades portuarias',
    'el grupo de trabajo sobre datos',
    'los institutos de meteorología',
    'la Comisión de Humedales',
    'las redes de bibliotecas',
    'el comité de expertas y expertos',
    'los ministerios de salud',
  ],
  deeds: [
    'elabore un inventario de',
    'ponga en marcha un plan piloto para',
    'presente un diagnóstico sobre',
    'armonice los protocolos de',
    'publique una guía práctica para',
    'evalúe los costos de',
    'capacite a su personal en',
    'convoque un taller regional acerca de',
    'amplíe la cobertura de',
  ],
  objects: [
    'los faros y las boyas luminosas',
    'las semillas nativas de altura',
    'los archivos sonoros de radio',
    'la vacunación de personas en tránsito',
    'los pasos fronterizos peatonales',
    'la pesca artesanal de cangrejo',
    'el reconocimiento de títulos universitarios',
    'los puentes colgantes rurales',
    'la alerta temprana de crecidas',
    'las lenguas de señas',
    'el retorno voluntario de estudiantes',
    'los museos itinerantes',
    'la electrificación de escuelas aisladas',
    'el transporte fluvial de pasajeros',
    'las remesas de bajo costo',
    'los corredores de aves migratorias',
    'la búsqueda de personas desaparecidas',
    'el almacenamiento de agua de lluvia',
    'los mercados de artesanía textil',
    'la formación de parteras',
    'los incendios de pastizales',
    'el registro civil de recién nacidos',
    'la iluminación de senderos',
    'las cooperativas de recicladoras',
    'los refugios de montaña',
  ],
  purposes: [
    'con el fin de reducir los riesgos para las comunidades ribereñas',
    'para facilitar el intercambio de información entre los laboratorios',
    'a fin de proteger a la niñez no acompañada',
    'con miras a un financiamiento previsible y transparente',
    'para que las mujeres rurales tengan acceso en igualdad',
    'con el propósito de evitar la duplicación de esfuerzos',
    'a efecto de medir los avances con indicadores comunes',
    'para atraer la inversión de la banca de desarrollo',
  ],
  dues: [
    'antes del 31 de marzo de 2027',
    'a más tardar en noviembre de 2026',
    'en la próxima reunión ordinaria',
    'durante el primer semestre de 2028',
    'dentro de los noventa días siguientes',
  ],
  inserted: [
    'en consulta con la sociedad civil,',
    'con el apoyo de los organismos pertinentes,',
    'según las capacidades de cada país,',
    'sin perjuicio de su legislación,',
  ],
  synonyms: [
    ['un plan piloto', 'un proyecto piloto'],
    ['un diagnóstico', 'un estudio'],
    ['una guía práctica', 'un manual'],
    ['reducir', 'disminuir'],
    ['facilitar', 'favorecer'],
    ['proteger', 'resguardar'],
    ['evitar', 'impedir'],
    ['un taller', 'un encuentro'],
    ['los costos', 'los gastos'],
  ],
  link: 'que',
  boilerplate: [
    'Las Ministras y los Ministros, reunidos en la ciudad de Puerto Claro,',
    'Agradecemos al pueblo y al Gobierno anfitriones su hospitalidad y la excelente organización de la reunión.',
    'Reiteramos nuestro compromiso con el diálogo, la cooperación y el respeto de los derechos humanos.',
  ],
}

const ENGLISH: Grammar = {
  openings: ['We request', 'We instruct', 'We invite', 'We urge', 'We ask', 'We call upon', 'We encourage'],
  actors: [
    'the Secretariat of the Sound',
    'the harbour authorities',
    'the working group on statistics',
    'the weather services',
    'the Wetlands Commission',
    'the networks of libraries',
    'the panel of experts',
    'the ministries of health',
  ],
  deeds: [
    'to prepare an inventory of',
    'to launch a pilot scheme for',
    'to submit an assessment of',
    'to harmonize the protocols for',
    'to publish a practical guide on',
    'to estimate the costs of',
    'to train their staff in',
    'to convene a regional workshop about',
    'to widen the coverage of',
  ],
  objects: [
    'lighthouses and lit buoys',
    'native highland seeds',
    'sound archives of radio stations',
    'vaccination of persons in transit',
    'pedestrian border crossings',
    'small-scale crab fishing',
    'recognition of university degrees',
    'rural suspension bridges',
    'early flood warnings',
    'sign languages',
    'voluntary return of students',
    'travelling museums',
    'electricity for remote schools',
    'passenger ferries on rivers',
    'low-cost remittances',
    'flyways of migratory birds',
    'the search for missing persons',
    'storage of rainwater',
    'markets for woven crafts',
    'training of midwives',
    'grassland fires',
    'civil registration of newborn children',
    'lighting of footpaths',
    'cooperatives of waste pickers',
    'mountain shelters',
  ],
  purposes: [
    'in order to reduce the risks for riverside communities',
    'to make it easier for laboratories to exchange information',
    'so as to protect unaccompanied children',
    'with a view to predictable and transparent funding',
    'so that rural women have equal access',
    'with the aim of avoiding duplicated efforts',
    'so as to measure progress with common indicators',
    'to attract investment by development banks',
  ],
  dues: [
    'before 31 March 2027',
    'no later than November 2026',
    'at the next regular meeting',
    'during the first half of 2028',
    'within the following ninety days',
  ],
  inserted: [
    'in consultation with civil society,',
    'with the support of relevant agencies,',
    'according to the means of each country,',
    'without prejudice to national law,',
  ],
  synonyms: [
    ['a pilot scheme', 'a pilot project'],
    ['an assessment', 'a study'],
    ['a practical guide', 'a handbook'],
    ['reduce', 'lessen'],
    ['protect', 'safeguard'],
    ['avoiding', 'preventing'],
    ['a regional workshop', 'a regional seminar'],
    ['the costs', 'the expense'],
    ['measure', 'track'],
  ],
  link: '',
  boilerplate: [
    'The Ministers, meeting in the city of Clear Harbour,',
    'We thank the people and the Government of the host country for their hospitality and the excellent arrangements.',
    'We reaffirm our commitment to dialogue, cooperation and respect for human rights.',
  ],
}

export const GRAMMARS = { es: SPANISH, en: ENGLISH } as const
export type LibraryLanguage = keyof typeof GRAMMARS
