/** English: which slips are slips whatever the sense. */
import type { EditorialData } from './data.ts'

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '')

export const ENGLISH: EditorialData = {
  accents: new Map(),
  accentEndings: [],
  otherWords: new Set(words('resume expose rose pate lame')),
  capitalMatters: new Set(
    words(`state states conference conferences government governments party parties presidency secretariat group groups church constitution
      convention conventions covenant protocol agreement agreements declaration decision recommendation recommendations council committee commission
      ministry minister ministers vice-minister vice-ministers meeting plan programme program network forum fund court congress assembly union
      federation republic nation nations administration authority authorities justice law earth internet region north south east west
      member members observer observers delegation delegations organization organizations organisation organisations agency office
      chair may march august polish turkey china framework directory agenda annex article mechanism`),
  ),
  alwaysSmall: new Set(words('the a an of and or to in on at by for with from as that which its their upon into')),
  alwaysCapital: new Set(
    words(`january february april june july september october november december monday tuesday wednesday thursday friday saturday sunday
      english spanish french portuguese`),
  ),
  misspelt: [
    ['goverment', 'government'],
    ['govermnent', 'government'],
    ['enviroment', 'environment'],
    ['enviornment', 'environment'],
    ['commitee', 'committee'],
    ['comittee', 'committee'],
    ['committment', 'commitment'],
    ['recieve', 'receive'],
    ['beleive', 'believe'],
    ['acheive', 'achieve'],
    ['seperat', 'separat'],
    ['accomodat', 'accommodat'],
    ['occured', 'occurred'],
    ['occurence', 'occurrence'],
    ['refered', 'referred'],
    ['neccessar', 'necessar'],
    ['neccesar', 'necessar'],
    ['responsab', 'responsib'],
    ['persue', 'pursue'],
    ['priviledge', 'privilege'],
    ['recomend', 'recommend'],
    ['reccomend', 'recommend'],
    ['developement', 'development'],
    ['existance', 'existence'],
    ['independant', 'independent'],
    ['maintainance', 'maintenance'],
    ['succesful', 'successful'],
    ['untill', 'until'],
  ],
  impossible: [/(.)\1\1/u, /q(?![u’'])/u, /[bcdfghjklmnpqrstvwxz]{6}/u, /[hjqvwxy]{2}/u],
  connectors: new Set(['furthermore', 'moreover', 'in addition', 'finally', 'lastly', 'in this regard', 'accordingly', 'likewise']),
  notBeforeConnectorComma: new Set(words('to')),
  otherPlaces: new Set(words('guyana guiana dominica grenada niger nigeria gambia zambia mauritius mauritania paraguay uruguay')),
}
