/** Words that say nothing of what a paragraph is about, as data: folded (no accents, small letters). */
const SPANISH =
  'a al ante asi aun aunque bajo cada como con contra cual cuales cuando cuya cuyas cuyo cuyos de del desde donde durante e el ella ellas ello ellos en entre era eran es esa esas ese eso esos esta estan estas este esto estos fin fue fueron ha han hasta hay la las le les lo los mas mediante mientras muy ni no nos o otra otras otro otros para pero por porque pues que quien quienes se sea sean segun ser si sin sino sobre son su sus tal tales tambien tan tanto toda todas todo todos tras u un una unas uno unos y ya asimismo ademas igualmente relativa relativo relativas relativos respecto dicha dicho dichas dichos mismo misma cabo hacer hagan haga dar den llevar lleven poner pongan marcha efecto materia ambito medida parte mismos mismas'
const ENGLISH =
  'a about above after all also an and any are as at be been before being between both but by each for from had has have he her his if in into is it its may more most no nor not of on or other our over shall she should so such than that the their them then there these they this those through to under until upon was we were what when where which while who whose will with within without would you your any further furthermore likewise relating set up make made take taken carry carried out give given put order regard respect view can could each every one'
const FRENCH =
  'a ainsi au aux avec ce ces cette dans de des du elle elles en entre est et etre eu il ils la le les leur leurs mais meme ne nos notre nous ou par pas pour qu que qui sa sans se ses si son sont sous sur tout toute toutes tous un une vers vos votre y d l s n c j m t'
const PORTUGUESE =
  'a ao aos as ate com como da das de do dos e ela elas ele eles em entre era essa essas esse esses esta estas este estes eu foi foram ha isso isto ja la lhe mais mas na nas nao nem no nos nossa nosso num numa o os ou para pela pelas pelo pelos por qual quando que quem se sem seu seus sua suas sao sob sobre tambem um uma'

const LISTS: ReadonlyMap<string, string> = new Map([
  ['es', SPANISH],
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['pt', PORTUGUESE],
])

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const BY_LANGUAGE: ReadonlyMap<string, ReadonlySet<string>> = new Map([...LISTS].map(([language, list]) => [language, setOf(list)]))
const ALL = setOf([...LISTS.values()].join(' '))

/** Of one language; of all where it is not known. */
export const stopWordsOf = (language: string): ReadonlySet<string> => BY_LANGUAGE.get(language) ?? ALL
