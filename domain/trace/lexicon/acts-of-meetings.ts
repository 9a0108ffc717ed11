/** What a meeting does with an opening verb, as data: one act a line, its kind, then its verbs in Spanish and English by their first form.
 *  `operative`: something is to be done or holds from then on. `declaratory`: something is said. `thanks`: customary. */
import { ENGLISH_VERBS } from '../../text/read-verbs-en.ts'
import { SPANISH_VERBS } from '../../text/read-verbs-es.ts'
import { folded } from '../../text/fold.ts'
import { stemOf } from './endings.ts'

export type ActKind = 'operative' | 'declaratory' | 'thanks'
export type MeetingAct = { readonly name: string; readonly kind: ActKind }

const LINES: readonly string[] = [
  'approve operative aprobar adoptar refrendar ratificar hacer_suyo dar_aprobación homologar avalar approve adopt endorse ratify',
  'decide operative decidir acordar resolver convenir determinar disponer decide agree resolve determine',
  'request operative solicitar pedir requerir rogar recabar request ask',
  'urge operative instar exhortar urgir hacer_un_llamado llamar apelar conminar urge exhort appeal call_on call_upon call_for',
  'instruct operative encargar encomendar instruir mandatar ordenar confiar facultar instruct entrust direct mandate task charge',
  'invite operative invitar alentar animar estimular invite encourage',
  'recommend operative recomendar sugerir proponer aconsejar recommend suggest propose',
  'create operative crear establecer constituir fundar instituir instaurar conformar integrar poner_en_marcha create establish found constitute institute set_up set form launch',
  'commit operative comprometerse asumir obligarse commit undertake pledge',
  'appoint operative nombrar designar elegir appoint designate elect name',
  'convene operative convocar celebrar organizar realizar convene hold organize organise host',
  'accept operative aceptar acoger accept',
  'grant operative otorgar conceder conferir admitir incorporar grant confer award admit',
  'authorize operative autorizar permitir habilitar authorize authorise allow permit',
  'extend operative prorrogar extender renovar prolongar extend renew prolong',
  'strengthen operative fortalecer reforzar impulsar promover fomentar mejorar ampliar strengthen promote reinforce improve foster enhance',
  'prepare operative elaborar preparar redactar formular prepare draft draw_up develop',
  'publish operative publicar difundir divulgar publish disseminate',
  'carry-out operative ejecutar emprender implementar desarrollar aplicar efectuar llevar_a_cabo implement undertake_to carry_out conduct',
  'review operative revisar examinar evaluar estudiar analizar review examine assess study evaluate',
  'send-back operative devolver remitir return refer remit',
  'note declaratory tomar_nota registrar tomar_conocimiento constatar observar dejar_constancia note take_note observe record',
  'recognise declaratory reconocer valorar apreciar acknowledge recognize recognise value appreciate',
  'highlight declaratory destacar subrayar enfatizar resaltar recalcar señalar insistir poner_de_relieve highlight emphasize emphasise stress underline underscore',
  'reaffirm declaratory reafirmar reiterar confirmar afirmar ratificar_el_compromiso reaffirm reiterate affirm confirm',
  'recall declaratory recordar tener_presente tener_en_cuenta evocar recall bear_in_mind mindful',
  'express declaratory expresar manifestar declarar proclamar express declare proclaim state',
  'welcome declaratory recibir celebrar_con saludar dar_la_bienvenida ver_con_beneplácito congratularse welcome receive hail',
  'regret declaratory lamentar deplorar condenar regret deplore condemn',
  'support declaratory apoyar respaldar support back',
  'thank thanks agradecer dar_las_gracias expresar_agradecimiento thank give_thanks',
  'praise thanks felicitar congratular encomiar elogiar aplaudir rendir_homenaje congratulate commend praise pay_tribute applaud',
]

const ACT_OF = new Map<string, MeetingAct>()
for (const line of LINES) {
  const [name = '', kind = '', ...verbs] = line.split(' ')
  for (const verb of verbs) if (!ACT_OF.has(verb)) ACT_OF.set(verb, { name, kind: kind as ActKind })
}

const STEMS = new Map<string, MeetingAct>()
const note = (word: string, language: string, act: MeetingAct): void => {
  const stem = stemOf(folded(word), language)
  if (!STEMS.has(stem)) STEMS.set(stem, act)
}
for (const [verb, act] of ACT_OF) if (!verb.includes('_')) for (const language of ['es', 'en']) note(verb, language, act)
for (const [language, verbs] of [
  ['es', SPANISH_VERBS],
  ['en', ENGLISH_VERBS],
] as const) {
  for (const forms of verbs.map((entry) => entry.split(' '))) {
    const act = ACT_OF.get(forms[0] ?? '')
    if (act !== undefined) for (const form of forms) if (!form.includes('_')) note(form, language, act)
  }
}

/** The act of a verb by its first form (`tomar_nota`, `approve`); null for a verb that says only itself. */
export const meetingAct = (lemma: string): MeetingAct | null => ACT_OF.get(lemma) ?? null

/** The act of a verb that no list of forms has, by what its forms have in common. */
export const actOfForm = (word: string, language: string): MeetingAct | null => STEMS.get(stemOf(folded(word), language)) ?? null

/** Acts that are done by saying another: an offer is accepted by welcoming it. */
export const ANSWERED_BY: ReadonlyMap<string, string> = new Map([['accept', 'welcome']])
