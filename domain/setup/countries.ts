/** Countries by region, with their codes (ISO 3166-1) and their names in Spanish and English, the article before the name where a sentence needs one. */
import type { NameWithArticle } from '../text/declaration.ts'
import { folded } from '../text/fold.ts'
import type { DelegationCode } from '../text/ids.ts'

/** One line each: code, Spanish name, English name. */
const LISTED = {
  americas: `
    AG|Antigua y Barbuda|Antigua and Barbuda
    AR|Argentina|Argentina
    BS|las Bahamas|the Bahamas
    BB|Barbados|Barbados
    BZ|Belice|Belize
    BO|Bolivia|Bolivia
    BR|Brasil|Brazil
    CA|Canadá|Canada
    CL|Chile|Chile
    CO|Colombia|Colombia
    CR|Costa Rica|Costa Rica
    CU|Cuba|Cuba
    DM|Dominica|Dominica
    EC|el Ecuador|Ecuador
    SV|El Salvador|El Salvador
    US|los Estados Unidos de América|the United States of America
    GD|Granada|Grenada
    GT|Guatemala|Guatemala
    GY|Guyana|Guyana
    HT|Haití|Haiti
    HN|Honduras|Honduras
    JM|Jamaica|Jamaica
    MX|México|Mexico
    NI|Nicaragua|Nicaragua
    PA|Panamá|Panama
    PY|Paraguay|Paraguay
    PE|el Perú|Peru
    DO|la República Dominicana|the Dominican Republic
    KN|San Cristóbal y Nieves|Saint Kitts and Nevis
    VC|San Vicente y las Granadinas|Saint Vincent and the Grenadines
    LC|Santa Lucía|Saint Lucia
    SR|Surinam|Suriname
    TT|Trinidad y Tobago|Trinidad and Tobago
    UY|Uruguay|Uruguay
    VE|Venezuela|Venezuela
  `,
  europe: `
    AL|Albania|Albania
    DE|Alemania|Germany
    AD|Andorra|Andorra
    AT|Austria|Austria
    BE|Bélgica|Belgium
    BY|Bielorrusia|Belarus
    BA|Bosnia y Herzegovina|Bosnia and Herzegovina
    BG|Bulgaria|Bulgaria
    CZ|Chequia|Czechia
    CY|Chipre|Cyprus
    HR|Croacia|Croatia
    DK|Dinamarca|Denmark
    SK|Eslovaquia|Slovakia
    SI|Eslovenia|Slovenia
    ES|España|Spain
    EE|Estonia|Estonia
    RU|la Federación de Rusia|the Russian Federation
    FI|Finlandia|Finland
    FR|Francia|France
    GR|Grecia|Greece
    HU|Hungría|Hungary
    IE|Irlanda|Ireland
    IS|Islandia|Iceland
    IT|Italia|Italy
    LV|Letonia|Latvia
    LI|Liechtenstein|Liechtenstein
    LT|Lituania|Lithuania
    LU|Luxemburgo|Luxembourg
    MK|Macedonia del Norte|North Macedonia
    MT|Malta|Malta
    MC|Mónaco|Monaco
    ME|Montenegro|Montenegro
    NO|Noruega|Norway
    NL|los Países Bajos|the Netherlands
    PL|Polonia|Poland
    PT|Portugal|Portugal
    GB|el Reino Unido|the United Kingdom
    MD|la República de Moldova|the Republic of Moldova
    RO|Rumanía|Romania
    SM|San Marino|San Marino
    VA|la Santa Sede|the Holy See
    RS|Serbia|Serbia
    SE|Suecia|Sweden
    CH|Suiza|Switzerland
    UA|Ucrania|Ukraine
  `,
  africa: `
    AO|Angola|Angola
    DZ|Argelia|Algeria
    BJ|Benín|Benin
    BW|Botsuana|Botswana
    BF|Burkina Faso|Burkina Faso
    BI|Burundi|Burundi
    CV|Cabo Verde|Cabo Verde
    CM|Camerún|Cameroon
    TD|Chad|Chad
    KM|las Comoras|the Comoros
    CG|el Congo|the Congo
    CI|Côte d’Ivoire|Côte d’Ivoire
    EG|Egipto|Egypt
    ER|Eritrea|Eritrea
    SZ|Eswatini|Eswatini
    ET|Etiopía|Ethiopia
    GA|Gabón|Gabon
    GM|Gambia|the Gambia
    GH|Ghana|Ghana
    GN|Guinea|Guinea
    GQ|Guinea Ecuatorial|Equatorial Guinea
    GW|Guinea-Bisáu|Guinea-Bissau
    KE|Kenia|Kenya
    LS|Lesoto|Lesotho
    LR|Liberia|Liberia
    LY|Libia|Libya
    MG|Madagascar|Madagascar
    MW|Malaui|Malawi
    ML|Mali|Mali
    MA|Marruecos|Morocco
    MU|Mauricio|Mauritius
    MR|Mauritania|Mauritania
    MZ|Mozambique|Mozambique
    NA|Namibia|Namibia
    NE|Níger|Niger
    NG|Nigeria|Nigeria
    CF|la República Centroafricana|the Central African Republic
    CD|la República Democrática del Congo|the Democratic Republic of the Congo
    TZ|la República Unida de Tanzanía|the United Republic of Tanzania
    RW|Ruanda|Rwanda
    ST|Santo Tomé y Príncipe|Sao Tome and Principe
    SN|Senegal|Senegal
    SC|Seychelles|Seychelles
    SL|Sierra Leona|Sierra Leone
    SO|Somalia|Somalia
    ZA|Sudáfrica|South Africa
    SD|Sudán|Sudan
    SS|Sudán del Sur|South Sudan
    TG|Togo|Togo
    TN|Túnez|Tunisia
    UG|Uganda|Uganda
    DJ|Yibuti|Djibouti
    ZM|Zambia|Zambia
    ZW|Zimbabue|Zimbabwe
  `,
  asia: `
    AF|Afganistán|Afghanistan
    SA|Arabia Saudí|Saudi Arabia
    AM|Armenia|Armenia
    AZ|Azerbaiyán|Azerbaijan
    BD|Bangladés|Bangladesh
    BH|Baréin|Bahrain
    BN|Brunéi|Brunei
    BT|Bután|Bhutan
    KH|Camboya|Cambodia
    QA|Catar|Qatar
    CN|China|China
    AE|los Emiratos Árabes Unidos|the United Arab Emirates
    PS|el Estado de Palestina|the State of Palestine
    PH|Filipinas|the Philippines
    GE|Georgia|Georgia
    IN|la India|India
    ID|Indonesia|Indonesia
    IQ|Irak|Iraq
    IL|Israel|Israel
    JP|Japón|Japan
    JO|Jordania|Jordan
    KZ|Kazajistán|Kazakhstan
    KG|Kirguistán|Kyrgyzstan
    KW|Kuwait|Kuwait
    LB|Líbano|Lebanon
    MY|Malasia|Malaysia
    MV|Maldivas|Maldives
    MN|Mongolia|Mongolia
    MM|Myanmar|Myanmar
    NP|Nepal|Nepal
    OM|Omán|Oman
    PK|Pakistán|Pakistan
    SY|la República Árabe Siria|the Syrian Arab Republic
    KR|la República de Corea|the Republic of Korea
    LA|la República Democrática Popular Lao|the Lao People’s Democratic Republic
    IR|la República Islámica del Irán|the Islamic Republic of Iran
    KP|la República Popular Democrática de Corea|the Democratic People’s Republic of Korea
    SG|Singapur|Singapore
    LK|Sri Lanka|Sri Lanka
    TH|Tailandia|Thailand
    TJ|Tayikistán|Tajikistan
    TL|Timor-Leste|Timor-Leste
    TR|Türkiye|Türkiye
    TM|Turkmenistán|Turkmenistan
    UZ|Uzbekistán|Uzbekistan
    VN|Viet Nam|Viet Nam
    YE|Yemen|Yemen
  `,
  oceania: `
    AU|Australia|Australia
    FJ|Fiyi|Fiji
    MH|las Islas Marshall|the Marshall Islands
    SB|las Islas Salomón|Solomon Islands
    KI|Kiribati|Kiribati
    FM|Micronesia|Micronesia
    NR|Nauru|Nauru
    NZ|Nueva Zelanda|New Zealand
    PW|Palaos|Palau
    PG|Papúa Nueva Guinea|Papua New Guinea
    WS|Samoa|Samoa
    TO|Tonga|Tonga
    TV|Tuvalu|Tuvalu
    VU|Vanuatu|Vanuatu
  `,
} as const

export const REGIONS = ['americas', 'europe', 'africa', 'asia', 'oceania'] as const satisfies readonly (keyof typeof LISTED)[]
export type Region = (typeof REGIONS)[number]

export type Country = {
  readonly code: DelegationCode
  readonly region: Region
  readonly names: Readonly<Record<'es' | 'en', NameWithArticle>>
}

const WITH_ARTICLE = /^(el|la|los|las|the) (.+)$/

/** `la República Dominicana` -> the name, with its article apart. */
export function nameWithArticle(words: string): NameWithArticle {
  const [, article = '', name = words] = WITH_ARTICLE.exec(words) ?? []
  return { name, article, short: name }
}

function countriesOf(region: Region): readonly Country[] {
  return LISTED[region]
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', es = '', en = ''] = line.trim().split('|')
      return { code: code as DelegationCode, region, names: { es: nameWithArticle(es), en: nameWithArticle(en) } }
    })
}

export const COUNTRIES: readonly Country[] = REGIONS.flatMap(countriesOf)

const BY_CODE = new Map<string, Country>(COUNTRIES.map((country) => [country.code, country]))
const BY_NAME = new Map<string, Country>(
  COUNTRIES.flatMap((country) => [country.names.es.name, country.names.en.name].map((name) => [folded(name), country] as const)),
)

export const countryByCode = (code: string): Country | null => BY_CODE.get(code) ?? null
export const countryByName = (name: string): Country | null => BY_NAME.get(folded(nameWithArticle(name.trim()).name)) ?? null

/** Those that a text names in its language, as whole words, in the order of the list. A longer name hides the shorter one within it. */
export function countriesNamed(text: string, language: 'es' | 'en'): readonly Country[] {
  const longestFirst = COUNTRIES.toSorted((a, b) => b.names[language].name.length - a.names[language].name.length)
  let left = text
  const found = longestFirst.filter(({ names }) => {
    const without = left.replaceAll(new RegExp(`(?<!\\p{L})${names[language].name}(?!-?\\p{L})`, 'gu'), ' ')
    const isNamed = without !== left
    left = without
    return isNamed
  })
  return COUNTRIES.filter((country) => found.includes(country))
}
