/** What the check of two language sides knows of Spanish. */
import type { LanguageData } from './language.ts'

export const SPANISH: LanguageData = {
  cardinals: `un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15
    dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiún=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24
    veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80
    noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500
    quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900
    ambos=2 ambas=2`,
  ordinals: `primer=1 primero=1 primera=1 primeros=1 primeras=1 segundo=2 segunda=2 segundos=2 segundas=2 tercio=3 tercios=3 tercer=3 tercero=3 tercera=3 terceros=3 terceras=3
    cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10
    undécimo=11 undécima=11 decimoprimero=11 decimoprimera=11 duodécimo=12 duodécima=12 decimosegundo=12 decimosegunda=12 decimotercero=13
    decimotercera=13 decimotercer=13 decimocuarto=14 decimocuarta=14 decimoquinto=15 decimoquinta=15 decimosexto=16 decimosexta=16 decimoséptimo=17
    decimoséptima=17 decimoctavo=18 decimoctava=18 decimonoveno=19 decimonovena=19 vigésimo=20 vigésima=20 vigesimoprimera=21 vigesimosegunda=22
    vigesimotercera=23 vigesimocuarta=24 vigesimoquinta=25 trigésimo=30 trigésima=30 cuadragésima=40 quincuagésima=50 sexagésima=60 septuagésima=70`,
  multipliers: 'mil=1000 millón=1000000 millones=1000000 millardo=1000000000 billón=1000000000000 billones=1000000000000',
  and: 'y',
  passing: 'un uno una ambos ambas dos',
  thousands: '.,',
  percent: '%|por\\s+ciento(?!\\p{L})|puntos\\s+porcentuales',
  ofCurrency: 'de\\s+',
  currencies: [
    ['dólar(?:es)?\\s+canadienses?', 'CAD'],
    ['dólar(?:es)?\\s+beliceños?|dólar(?:es)?\\s+de\\s+Belice', 'BZD'],
    [
      'dólar(?:es)?(?:\\s+(?:estadounidenses?|norteamericanos?|americanos?|de\\s+(?:los\\s+)?(?:Estados\\s+Unidos(?:\\s+de\\s+América)?|EE\\.?\\s?UU\\.?)))?',
      'USD',
    ],
    ['euros?', 'EUR'],
    ['pesos\\s+mexicanos|pesos\\s+de\\s+México', 'MXN'],
    ['pesos\\s+dominicanos', 'DOP'],
    ['pesos', 'peso'],
    ['quetzal(?:es)?', 'GTQ'],
    ['lempiras?', 'HNL'],
    ['córdobas?', 'NIO'],
    ['colon(?:es)?|colón(?:es)?', 'CRC'],
    ['balboas?', 'PAB'],
    ['libras(?:\\s+esterlinas)?', 'GBP'],
    ['francos\\s+suizos', 'CHF'],
    ['soles', 'PEN'],
    ['reales', 'BRL'],
    ['yenes', 'JPY'],
  ],
  months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'sep?tiembre', 'octubre', 'noviembre', 'diciembre'],
  beforeMonth: 'en|de|para|hasta|desde|durante|a\\s+(?:fines|finales|mediados|principios|inicios)\\s+de',
  isDayFirst: true,
  references: [
    ['sub-?párrafos?|párrafos?|parágrafos?|numeral(?:es)?|apartados?|puntos?|incisos?|literal(?:es)?|temas?', 'item'],
    ['artículos?|arts?\\.', 'article'],
    ['anexos?|apéndices?', 'annex'],
    ['secci(?:ón|ones)', 'section'],
    ['capítulos?', 'chapter'],
    ['partes?', 'part'],
    ['decisi(?:ón|ones)', 'decision'],
    ['acuerdos?', 'agreement'],
    ['recomendaci(?:ón|ones)', 'recommendation'],
    ['resoluci(?:ón|ones)', 'resolution'],
    ['objetivos?', 'objective'],
    ['metas?', 'target'],
    ['cuadros?|tablas?', 'table'],
    ['documentos?', 'document'],
    ['compromisos?', 'commitment'],
  ],
  countries: `Estados_Unidos_de_América=US Estados_Unidos=US EE._UU.=US EE.UU.=US EEUU=US Canadá=CA México=MX Estados_Unidos_Mexicanos=MX Guatemala=GT Belice=BZ El_Salvador=SV
    Honduras=HN Nicaragua=NI Costa_Rica=CR Panamá=PA República_Dominicana=DO Cuba=CU Haití=HT Jamaica=JM Bahamas=BS Barbados=BB Trinidad_y_Tabago=TT
    Trinidad_y_Tobago=TT Dominica=DM Santa_Lucía=LC Granada=GD San_Vicente_y_las_Granadinas=VC San_Cristóbal_y_Nieves=KN Antigua_y_Barbuda=AG Colombia=CO
    Venezuela=VE Guyana=GY Surinam=SR Suriname=SR Ecuador=EC Perú=PE Bolivia=BO Brasil=BR Paraguay=PY Uruguay=UY Argentina=AR Chile=CL España=ES Portugal=PT Francia=FR
    Alemania=DE Italia=IT Reino_Unido=GB Irlanda=IE Países_Bajos=NL Bélgica=BE Suiza=CH Austria=AT Suecia=SE Noruega=NO Dinamarca=DK Finlandia=FI
    Islandia=IS Polonia=PL Grecia=GR Turquía=TR Rusia=RU Federación_de_Rusia=RU Ucrania=UA China=CN Japón=JP Corea=KR República_de_Corea=KR India=IN Filipinas=PH Indonesia=ID
    Malasia=MY Tailandia=TH Vietnam=VN Viet_Nam=VN Bangladesh=BD Pakistán=PK Afganistán=AF Irán=IR Iraq=IQ Irak=IQ Siria=SY Jordania=JO Líbano=LB Israel=IL
    Arabia_Saudita=SA Egipto=EG Marruecos=MA Argelia=DZ Túnez=TN Libia=LY Sudán=SD Etiopía=ET Eritrea=ER Somalia=SO Kenya=KE Kenia=KE Uganda=UG Nigeria=NG
    Ghana=GH Senegal=SN Camerún=CM Angola=AO Mozambique=MZ Sudáfrica=ZA Australia=AU Nueva_Zelandia=NZ Nueva_Zelanda=NZ América_Latina=LATAM Latinoamérica=LATAM
    América_Central=CENTAM Centroamérica=CENTAM América_del_Norte=NORTHAM Norteamérica=NORTHAM América_del_Sur=SOUTHAM Sudamérica=SOUTHAM Suramérica=SOUTHAM
    Caribe=CARIB Mesoamérica=MESOAM Europa=EUROPE África=AFRICA Asia=ASIA Europa_Oriental=EASTEUR`,
  demonyms: `estadounidense=US estadounidenses=US canadiense=CA canadienses=CA mexicano=MX mexicana=MX mexicanos=MX mexicanas=MX guatemalteco=GT guatemalteca=GT
    guatemaltecos=GT beliceño=BZ beliceña=BZ beliceños=BZ salvadoreño=SV salvadoreña=SV salvadoreños=SV hondureño=HN hondureña=HN hondureños=HN nicaragüense=NI nicaragüenses=NI
    costarricense=CR costarricenses=CR panameño=PA panameña=PA panameños=PA dominicano=DO dominicana=DO dominicanos=DO haitiano=HT haitiana=HT haitianos=HT
    cubano=CU cubanos=CU colombiano=CO colombiana=CO colombianos=CO venezolano=VE venezolana=VE venezolanos=VE ecuatoriano=EC ecuatorianos=EC peruano=PE peruanos=PE español=ES española=ES
    centroamericano=CENTAM centroamericana=CENTAM centroamericanos=CENTAM centroamericanas=CENTAM latinoamericano=LATAM latinoamericana=LATAM latinoamericanos=LATAM caribeño=CARIB caribeña=CARIB
    norteamericano=NORTHAM suramericano=SOUTHAM suramericana=SOUTHAM sudamericano=SOUTHAM sudamericana=SOUTHAM europeo=EUROPE europea=EUROPE africano=AFRICA africana=AFRICA asiático=ASIA`,
  cities: `Ciudad_de_México=c:mexico Ciudad_de_Guatemala=c:guatemala Ciudad_de_Panamá=c:panama Ciudad_del_Cabo=c:cape Nueva_York=c:newyork Ginebra=c:geneva Viena=c:vienna
    Londres=c:london París=c:paris Roma=c:rome Bruselas=c:brussels Moscú=c:moscow Pekín=c:beijing Beijing=c:beijing Nueva_Delhi=c:delhi Atenas=c:athens Berlín=c:berlin
    Lisboa=c:lisbon Estocolmo=c:stockholm Copenhague=c:copenhagen La_Habana=c:havana Puerto_España=c:pos Puerto_Príncipe=c:pap Nueva_Orleans=c:neworleans Filadelfia=c:philadelphia
    Washington=c:washington Ottawa=c:ottawa Managua=c:managua Tegucigalpa=c:tegucigalpa San_Salvador=c:sansalvador San_José=c:sanjose Santo_Domingo=c:santodomingo
    Belmopán=c:belmopan Bogotá=c:bogota Lima=c:lima Quito=c:quito Caracas=c:caracas Santiago_de_Chile=c:santiago Santiago=c:santiago Montevideo=c:montevideo
    Buenos_Aires=c:buenosaires Brasilia=c:brasilia La_Paz=c:lapaz Asunción=c:asuncion Madrid=c:madrid Marrakech=c:marrakech Nairobi=c:nairobi Addis_Abeba=c:addis
    La_Haya=c:hague Río_de_Janeiro=c:rio Puebla=c:puebla Cancún=c:cancun Nueva_Guinea=c:newguinea El_Cairo=c:cairo Tokio=c:tokyo Praga=c:prague Varsovia=c:warsaw`,
  acronyms: `OIM=iom ONU=un NNUU=un OEA=oas GRCM=rcgm CRM=rcm SICA=sica ACNUR=unhcr UNICEF=unicef OIT=ilo OMS=who OPS=paho CEPAL=eclac BID=idb BM=wb FMI=imf
    UE=eu PNUD=undp UNFPA=unfpa FNUAP=unfpa CICR=icrc OMC=wto OACI=icao OMI=imo ONUDD=unodc UNODC=unodc ONUDC=unodc PMA=wfp FAO=fao CIDH=iachr
    BCIE=cabei EE=us EEUU=us UIT=itu UIP=ipu OCDE=oecd OTAN=nato TLCAN=nafta ODS=sdg ODM=mdg ONG=ngo ONGs=ngo OSC=cso TIC=ict VIH=hiv SIDA=aids
    CELAC=celac MERCOSUR=mercosur CARICOM=caricom SEGIB=segib OCAM=ocam ST=ts STE=ts PPT=ppt FMM=gfmd FMMD=gfmd PMM=gcm PMSOR=gcm PNUMA=unep OMM=wmo OCAH=ocha OCHA=ocha
    RROCM=rncom CSM=csm CPI=icc CIJ=icj CAFTA=cafta DDHH=hr PIB=gdp COVID=covid ADN=dna ACS=acs AEC=acs RCM=rcm GTM=gtm UNESCO=unesco INTERPOL=interpol NNA=nna LGBTI=lgbti`,
  organisations: `Organización_Internacional_para_las_Migraciones=iom Naciones_Unidas=un Organización_de_las_Naciones_Unidas=un Organización_de_los_Estados_Americanos=oas
    Unión_Europea=eu Organización_Internacional_del_Trabajo=ilo Organización_Mundial_de_la_Salud=who Organización_Panamericana_de_la_Salud=paho
    Banco_Interamericano_de_Desarrollo=idb Banco_Mundial=wb Conferencia_Regional_sobre_Migración=rcm Sistema_de_la_Integración_Centroamericana=sica
    Cruz_Roja=redcross Alto_Comisionado_de_las_Naciones_Unidas_para_los_Refugiados=unhcr Grupo_Regional_de_Consulta_sobre_Migración=rcgm
    organizaciones_no_gubernamentales=ngo Objetivos_de_Desarrollo_Sostenible=sdg Secretaría_Técnica=ts Presidencia_Pro_Tempore=ppt Presidencia_Pro_Témpore=ppt`,
  verbs: `hace_suya=endorse hace_suyas=endorse hace_suyo=endorse hace_suyos=endorse hacen_suya=endorse hacen_suyas=endorse hacen_suyos=endorse hicieron_suya=endorse hicieron_suyas=endorse
    hicieron_suyos=endorse hizo_suya=endorse hizo_suyas=endorse haciendo_suya=endorse haciendo_suyas=endorse hacemos_nuestras=endorse hacemos_nuestra=endorse
    consciente=conscious|aware|mindful conscientes=conscious|aware|mindful convencida=convinced convencido=convinced convencidas=convinced convencidos=convinced
    preocupada=concerned preocupado=concerned preocupadas=concerned preocupados=concerned alarmada=alarmed alarmado=alarmed alarmados=alarmed guiada=guided guiado=guided
    guiadas=guided guiados=guided inspirada=inspired inspirados=inspired inspiradas=inspired decidida=determined|resolved decididos=determined|resolved decididas=determined|resolved resueltos=determined|resolved alentada=encouraged|heartened alentados=encouraged|heartened
    acordar=agree convenir=agree coincidir=agree|share|concur decidir=decide resolver=decide|resolve disponer=decide|direct determinar=decide
    aprobar=approve|adopt adoptar=adopt|approve ratificar=ratify|reaffirm|confirm confirmar=confirm refrendar=endorse|approve respaldar=endorse|support hacer_suyo=endorse avalar=endorse
    apoyar=support impulsar=promote promover=promote fomentar=promote|encourage fortalecer=strengthen reforzar=strengthen tomar_nota=note constatar=note|observe observar=note|observe
    advertir=note|warn tomar_conocimiento=note señalar=note|stress|indicate|observe indicar=indicate|note reafirmar=reaffirm reiterar=reiterate afirmar=affirm proclamar=proclaim declarar=declare
    manifestar=express|declare|state expresar=express agradecer=thank|appreciate|express|grateful felicitar=congratulate|commend congratular=congratulate|welcome congratularse=welcome|congratulate
    reconocer=recognize|acknowledge|appreciate apreciar=appreciate|value valorar=value|appreciate|commend ponderar=commend|value encomiar=commend elogiar=commend|praise aplaudir=applaud|commend|welcome
    acoger=welcome celebrar=welcome|hold|celebrate saludar=welcome|greet dar_la_bienvenida=welcome ver_con_beneplácito=welcome recibir=receive|welcome
    recordar=recall evocar=recall tener_presente=bear|consider|note|mindful tener_en_cuenta=consider|bear|account considerar=consider|believe recalcar=stress|emphasize subrayar=stress|emphasize|underline
    destacar=stress|highlight|emphasize|note|underline resaltar=highlight|stress|emphasize enfatizar=emphasize|stress hacer_hincapié=emphasize|stress insistir=insist|stress|reiterate
    exhortar=urge|call|exhort instar=urge|call|encourage urgir=urge|call llamar=call hacer_un_llamado=call|appeal|urge hacer_un_llamamiento=call|appeal invitar=invite alentar=encourage animar=encourage
    solicitar=request|ask pedir=request|ask|call encargar=entrust|instruct|request|task encomendar=entrust|instruct|request|task|mandate|charge instruir=instruct|direct mandatar=mandate|instruct
    recomendar=recommend sugerir=suggest proponer=propose autorizar=authorize designar=designate|appoint nombrar=appoint|name elegir=elect eligieron=elect eligió=elect eligen=elect elige=elect eligiendo=elect crear=create|establish establecer=establish|create
    instaurar=establish convocar=convene|call prorrogar=extend|renew renovar=renew otorgar=grant ofrecer=offer conceder=grant comprometerse=commit|undertake|pledge asumir=assume|undertake|commit
    compartir=share condenar=condemn rechazar=reject|condemn deplorar=deplore lamentar=regret|deplore desear=wish anunciar=announce registrar=record|register|note remitir=refer|submit|transmit|forward
    transmitir=transmit|convey dar_seguimiento=follow rendir_homenaje=tribute presentar=submit|present continuar=continue proseguir=continue mantener=maintain|keep seguir=continue ampliar=expand|extend
    elaborar=prepare|develop preparar=prepare revisar=review|revise examinar=examine|consider|review analizar=analyse|consider iniciar=begin|initiate|launch concluir=conclude publicar=publish difundir=disseminate
    facilitar=facilitate garantizar=ensure|guarantee asegurar=ensure velar=ensure prevenir=prevent combatir=combat proteger=protect cooperar=cooperate informar=inform|report delegar=delegate aceptar=accept
    reunirse=meet intercambiar=exchange procurar=seek|endeavour esforzarse=endeavour|strive guiar=guide adherir=adhere|join suscribir=sign|subscribe mejorar=improve ejecutar=implement|carry aplicar=apply|implement
    realizar=carry|hold|conduct llevar_a_cabo=carry integrar=integrate|include incluir=include actualizar=update evaluar=evaluate|assess identificar=identify financiar=finance|fund capacitar=train`,
  verbEndings: [
    [/(?:aron|an|ando|ándose|amos|ó|a)$/u, ['ar']],
    [/(?:ieron|yeron|en|iendo|iéndose|emos|imos|ió|e)$/u, ['er', 'ir', 'ecer']],
  ],
  inPlace: 'en|desde|hacia|(?:ciudad|localidad|municipio|puerto)\\s+de',
  ofPlace: 'de',
}
