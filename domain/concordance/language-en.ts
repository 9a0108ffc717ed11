/** What the check of two language sides knows of English. */
import type { LanguageData } from './language.ts'

export const ENGLISH: LanguageData = {
  cardinals: `a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16
    seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 both=2`,
  ordinals: `first=1 second=2 third=3 thirds=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14
    fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70`,
  multipliers: 'hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000',
  and: 'and',
  passing: 'a an one both two',
  thousands: ',',
  percent: '%|per\\s+cent(?!\\p{L})|percent(?!\\p{L})|percentage\\s+points',
  ofCurrency: '(?:of\\s+)',
  currencies: [
    ['Canadian\\s+dollars?', 'CAD'],
    ['Belize(?:an)?\\s+dollars?', 'BZD'],
    ['(?:(?:United\\s+States|U\\.?S\\.?|American)\\s+)?dollars?(?:\\s+of\\s+the\\s+United\\s+States(?:\\s+of\\s+America)?)?', 'USD'],
    ['euros?', 'EUR'],
    ['Mexican\\s+pesos', 'MXN'],
    ['Dominican\\s+pesos', 'DOP'],
    ['pesos', 'peso'],
    ['quetzal(?:es)?', 'GTQ'],
    ['lempiras?', 'HNL'],
    ['c[oó]rdobas?', 'NIO'],
    ['col[oó]n(?:es)?', 'CRC'],
    ['balboas?', 'PAB'],
    ['pounds(?:\\s+sterling)?', 'GBP'],
    ['Swiss\\s+francs', 'CHF'],
    ['soles', 'PEN'],
    ['reais', 'BRL'],
    ['yen', 'JPY'],
  ],
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  beforeMonth: 'in|of|by|until|since|during|(?:in\\s+)?(?:late|early|mid)',
  isDayFirst: false,
  references: [
    ['sub-?paragraphs?|paragraphs?|paras?\\.?|items?|points?|clauses?|sub-?items?', 'item'],
    ['articles?|arts?\\.', 'article'],
    ['annex(?:es)?|appendi(?:x|ces)', 'annex'],
    ['sections?', 'section'],
    ['chapters?', 'chapter'],
    ['parts?', 'part'],
    ['decisions?', 'decision'],
    ['agreements?', 'agreement'],
    ['recommendations?', 'recommendation'],
    ['resolutions?', 'resolution'],
    ['objectives?|goals?', 'objective'],
    ['targets?', 'target'],
    ['tables?', 'table'],
    ['documents?', 'document'],
    ['commitments?', 'commitment'],
  ],
  countries: `United_States_of_America=US United_States=US U.S.=US Canada=CA Mexico=MX United_Mexican_States=MX Guatemala=GT Belize=BZ El_Salvador=SV Honduras=HN
    Nicaragua=NI Costa_Rica=CR Panama=PA Dominican_Republic=DO Cuba=CU Haiti=HT Jamaica=JM Bahamas=BS Barbados=BB Trinidad_and_Tobago=TT Dominica=DM
    Saint_Lucia=LC St._Lucia=LC Grenada=GD Saint_Vincent_and_the_Grenadines=VC Saint_Kitts_and_Nevis=KN Antigua_and_Barbuda=AG Colombia=CO Venezuela=VE Guyana=GY
    Suriname=SR Ecuador=EC Peru=PE Bolivia=BO Brazil=BR Paraguay=PY Uruguay=UY Argentina=AR Chile=CL Spain=ES Portugal=PT France=FR Germany=DE Italy=IT
    United_Kingdom=GB Ireland=IE Netherlands=NL Belgium=BE Switzerland=CH Austria=AT Sweden=SE Norway=NO Denmark=DK Finland=FI Iceland=IS Poland=PL
    Greece=GR Turkey=TR Türkiye=TR Russia=RU Russian_Federation=RU Ukraine=UA China=CN Japan=JP Korea=KR Republic_of_Korea=KR India=IN Philippines=PH Indonesia=ID Malaysia=MY
    Thailand=TH Vietnam=VN Viet_Nam=VN Bangladesh=BD Pakistan=PK Afghanistan=AF Iran=IR Iraq=IQ Syria=SY Jordan=JO Lebanon=LB Israel=IL Saudi_Arabia=SA
    Egypt=EG Morocco=MA Algeria=DZ Tunisia=TN Libya=LY Sudan=SD Ethiopia=ET Eritrea=ER Somalia=SO Kenya=KE Uganda=UG Nigeria=NG Ghana=GH Senegal=SN
    Cameroon=CM Angola=AO Mozambique=MZ South_Africa=ZA Australia=AU New_Zealand=NZ Latin_America=LATAM Central_America=CENTAM North_America=NORTHAM
    South_America=SOUTHAM Caribbean=CARIB Mesoamerica=MESOAM Europe=EUROPE Africa=AFRICA Asia=ASIA Eastern_Europe=EASTEUR`,
  demonyms: `American=US US=US Canadian=CA Canadians=CA Mexican=MX Mexicans=MX Guatemalan=GT Guatemalans=GT Belizean=BZ Salvadoran=SV Salvadorans=SV Salvadorian=SV
    Honduran=HN Hondurans=HN Nicaraguan=NI Nicaraguans=NI Costa_Rican=CR Costa_Ricans=CR Panamanian=PA Panamanians=PA Dominican=DO Dominicans=DO Haitian=HT Haitians=HT
    Cuban=CU Cubans=CU Colombian=CO Colombians=CO Venezuelan=VE Venezuelans=VE Ecuadorian=EC Ecuadorean=EC Peruvian=PE Spanish=ES Central_American=CENTAM Central_Americans=CENTAM
    Latin_American=LATAM North_American=NORTHAM South_American=SOUTHAM European=EUROPE African=AFRICA Asian=ASIA`,
  cities: `Mexico_City=c:mexico Guatemala_City=c:guatemala Panama_City=c:panama Cape_Town=c:cape New_York=c:newyork Geneva=c:geneva Vienna=c:vienna London=c:london
    Paris=c:paris Rome=c:rome Brussels=c:brussels Moscow=c:moscow Beijing=c:beijing New_Delhi=c:delhi Athens=c:athens Berlin=c:berlin Lisbon=c:lisbon
    Stockholm=c:stockholm Copenhagen=c:copenhagen Havana=c:havana Port_of_Spain=c:pos Port-au-Prince=c:pap New_Orleans=c:neworleans Philadelphia=c:philadelphia
    Washington=c:washington Ottawa=c:ottawa Managua=c:managua Tegucigalpa=c:tegucigalpa San_Salvador=c:sansalvador San_José=c:sanjose San_Jose=c:sanjose
    Santo_Domingo=c:santodomingo Belmopan=c:belmopan Bogotá=c:bogota Bogota=c:bogota Lima=c:lima Quito=c:quito Caracas=c:caracas Santiago_de_Chile=c:santiago
    Santiago=c:santiago Montevideo=c:montevideo Buenos_Aires=c:buenosaires Brasilia=c:brasilia La_Paz=c:lapaz Asunción=c:asuncion Asuncion=c:asuncion Madrid=c:madrid
    Marrakesh=c:marrakech Marrakech=c:marrakech Nairobi=c:nairobi Addis_Ababa=c:addis The_Hague=c:hague Rio_de_Janeiro=c:rio Puebla=c:puebla Cancún=c:cancun Cancun=c:cancun
    New_Guinea=c:newguinea Cairo=c:cairo Tokyo=c:tokyo Prague=c:prague Warsaw=c:warsaw`,
  acronyms: `IOM=iom UN=un OAS=oas RCGM=rcgm RCM=rcm SICA=sica CAIS=sica UNHCR=unhcr UNICEF=unicef ILO=ilo WHO=who PAHO=paho ECLAC=eclac IDB=idb IADB=idb WB=wb
    IMF=imf EU=eu UNDP=undp UNFPA=unfpa ICRC=icrc WTO=wto ICAO=icao IMO=imo UNODC=unodc WFP=wfp FAO=fao IACHR=iachr CABEI=cabei US=us USA=us ITU=itu IPU=ipu
    OECD=oecd NATO=nato NAFTA=nafta SDG=sdg SDGs=sdg MDG=mdg MDGs=mdg NGO=ngo NGOs=ngo CSO=cso CSOs=cso ICT=ict ICTs=ict HIV=hiv AIDS=aids CELAC=celac MERCOSUR=mercosur CARICOM=caricom
    SEGIB=segib OCAM=ocam CRM=rcm TS=ts PPT=ppt GFMD=gfmd GCM=gcm UNEP=unep WMO=wmo OCHA=ocha RNCOM=rncom CSM=csm SACM=csm ICC=icc ICJ=icj CAFTA=cafta GDP=gdp COVID=covid
    DNA=dna ACS=acs UNESCO=unesco INTERPOL=interpol LGBTI=lgbti`,
  organisations: `International_Organization_for_Migration=iom International_Organisation_for_Migration=iom United_Nations=un United_Nations_Organization=un
    Organization_of_American_States=oas European_Union=eu International_Labour_Organization=ilo World_Health_Organization=who
    Pan_American_Health_Organization=paho Inter-American_Development_Bank=idb World_Bank=wb Regional_Conference_on_Migration=rcm
    Central_American_Integration_System=sica Red_Cross=redcross United_Nations_High_Commissioner_for_Refugees=unhcr
    Office_of_the_United_Nations_High_Commissioner_for_Refugees=unhcr Regional_Consultation_Group_on_Migration=rcgm non-governmental_organizations=ngo
    Sustainable_Development_Goals=sdg Technical_Secretariat=ts Presidency_Pro-Tempore=ppt Pro_Tempore_Presidency=ppt`,
  verbs: `conscious=conscious|aware aware=aware|conscious mindful=mindful|aware|bear convinced=convinced concerned=concerned alarmed=alarmed guided=guided inspired=inspired
    heartened=heartened determined=determined
    agree=agree concur=agree|concur coincide=agree decide=decide resolve=resolve|decide determine=decide approve=approve adopt=adopt ratify=ratify confirm=confirm endorse=endorse
    support=support promote=promote foster=promote strengthen=strengthen reinforce=strengthen take_note=note note=note observe=observe|note point_out=note|indicate|stress acknowledge=acknowledge|recognize
    reaffirm=reaffirm reiterate=reiterate affirm=affirm proclaim=proclaim declare=declare state=state|declare|express express=express convey=express|convey thank=thank extend=extend|thank|express appreciate=appreciate|thank|value
    congratulate=congratulate commend=commend praise=praise|commend applaud=applaud recognize=recognize|acknowledge recognise=recognize|acknowledge value=value|appreciate welcome=welcome hail=welcome|greet
    greet=greet|welcome receive=receive recall=recall remember=recall bear_in_mind=bear|mindful take_into_account=consider|account|bear consider=consider believe=believe|consider stress=stress emphasize=emphasize
    emphasise=emphasize underline=underline|stress underscore=underline|stress|emphasize highlight=highlight|stress insist=insist urge=urge exhort=exhort|urge call_upon=call|urge call_on=call|urge call_for=call|request
    call=call appeal=appeal|call|urge invite=invite encourage=encourage request=request ask=request|ask entrust=entrust instruct=instruct|entrust task=task|entrust mandate=mandate|entrust|instruct charge=charge|entrust|task direct=direct|instruct
    recommend=recommend suggest=suggest propose=propose authorize=authorize authorise=authorize designate=designate appoint=appoint|designate name=name|appoint elect=elect create=create|establish
    establish=establish|create set_up=establish|create convene=convene convoke=convene renew=renew grant=grant offer=offer commit=commit pledge=pledge|commit undertake=undertake|commit assume=assume share=share
    condemn=condemn reject=reject deplore=deplore regret=regret wish=wish announce=announce record=record register=register refer=refer submit=submit|present transmit=transmit forward=forward
    follow_up=follow pay_tribute=tribute present=present continue=continue maintain=maintain keep=keep|maintain expand=expand prepare=prepare develop=develop|prepare review=review revise=revise|review
    examine=examine analyse=analyse analyze=analyse begin=begin initiate=initiate|begin launch=launch conclude=conclude publish=publish disseminate=disseminate facilitate=facilitate ensure=ensure guarantee=guarantee
    prevent=prevent combat=combat protect=protect cooperate=cooperate inform=inform report=report|inform accept=accept meet=meet exchange=exchange seek=seek endeavour=endeavour strive=strive sign=sign
    subscribe=subscribe improve=improve implement=implement apply=apply carry_out=carry hold=hold conduct=conduct integrate=integrate include=include update=update evaluate=evaluate assess=assess
    identify=identify finance=finance fund=fund train=train warn=warn`,
  verbEndings: [
    [/(?:ied|ies|ying)$/u, ['y']],
    [/(?:ed|ing|es|s)$/u, ['', 'e']],
    [/(\p{L})\1(?:ed|ing)$/u, ['$1']],
  ],
  inPlace: 'in|at|from|to|(?:city|town|municipality|port)\\s+of',
  ofPlace: 'of',
}
