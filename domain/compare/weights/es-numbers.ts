/** Numbers, dates and units in Spanish. */
import { type NumberRules, valued } from './language.ts'

export const ES_NUMBERS: NumberRules = {
  cardinals: valued(
    'cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiun=21 veintiuno=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 quinientos=500 quinientas=500 seiscientos=600 setecientos=700 ochocientos=800 novecientos=900 mitad=0.5 docena=12',
  ),
  scales: { mil: 1e3, millon: 1e6, millones: 1e6 },
  ordinals: valued(
    'primer=1 primero=1 primera=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 septimo=7 septima=7 octavo=8 octava=8 noveno=9 novena=9 decimo=10 decima=10 undecimo=11 undecima=11 duodecimo=12 duodecima=12 decimosegunda=12 decimotercera=13 decimocuarta=14 decimoquinta=15 vigesimo=20 vigesima=20',
  ),
  joiners: ['y'],
  one: ['un', 'una', 'uno'],
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  percent: ['por ciento'],
  units: {
    hora: 1 / 24,
    horas: 1 / 24,
    dia: 1,
    dias: 1,
    semana: 7,
    semanas: 7,
    mes: 30,
    meses: 30,
    trimestre: 90,
    trimestres: 90,
    semestre: 180,
    semestres: 180,
    ano: 365,
    anos: 365,
    decenio: 3650,
    decada: 3650,
    decadas: 3650,
  },
  currencies: {
    dolar: 'usd',
    dolares: 'usd',
    usd: 'usd',
    euro: 'eur',
    euros: 'eur',
    eur: 'eur',
    pesos: 'pesos',
    colones: 'colones',
    quetzales: 'quetzales',
  },
  dateJoiners: ['de', 'del'],
}
