/** The only list of acts. Rights, forms, audit entries, sentences, buttons and papers are derived from it. */
import { checkPairs } from './check-pairs.ts'
import { giveLanguagePen } from './give-language-pen.ts'
import { setLanguages } from './set-languages.ts'
import { setSignIn } from './set-sign-in.ts'
import { writeSide } from './write-side.ts'
import { confirmRendering } from './confirm-rendering.ts'
import { disputeRendering } from './dispute-rendering.ts'
import { giveWording } from './give-wording.ts'
import { renderWording } from './render-wording.ts'
import { withdrawWording } from './withdraw-wording.ts'
import type { z } from 'zod'
import { accept } from './accept.ts'
import { acceptCorrections } from './accept-corrections.ts'
import { accreditPerson } from './accredit-person.ts'
import { acknowledgeAgreed } from './acknowledge-agreed.ts'
import { adReferendum } from './ad-referendum.ts'
import { admitParagraph } from './admit-paragraph.ts'
import { admitSeat } from './admit-seat.ts'
import { agreeSection } from './agree-section.ts'
import { agree } from './agree.ts'
import { askFloor } from './ask-floor.ts'
import { askToReopen } from './ask-to-reopen.ts'
import { clearDisposition } from './clear-disposition.ts'
import { beginFromText } from './begin-from-text.ts'
import { closeDirectWriting } from './close-direct-writing.ts'
import { closeSegment } from './close-segment.ts'
import { closeSitting } from './close-sitting.ts'
import { closeWindow } from './close-window.ts'
import { coSponsor } from './co-sponsor.ts'
import { closeThread } from './close-thread.ts'
import { comment } from './comment.ts'
import { correctRecommendation } from './correct-recommendation.ts'
import { deviceCode } from './device-code.ts'
import { dismissLink } from './dismiss-link.ts'
import { dissolveGroup } from './dissolve-group.ts'
import { draftFromRecommendation } from './draft-from-recommendation.ts'
import { erasePrivate } from './erase-private.ts'
import { formGroup } from './form-group.ts'
import { giveFloor } from './give-floor.ts'
import { giveSeat } from './give-seat.ts'
import { hold } from './hold.ts'
import { importProposalsAct } from './import-proposals.ts'
import { insertParagraph } from './insert-paragraph.ts'
import { issueRevision } from './issue-revision.ts'
import { joinParagraph } from './join-paragraph.ts'
import { joinRecommendation } from './join-recommendation.ts'
import { keepOutParagraph } from './keep-out-paragraph.ts'
import { leaveGroup } from './leave-group.ts'
import { leaveFloor } from './leave-floor.ts'
import { liftAdReferendum } from './lift-ad-referendum.ts'
import { liftPosition } from './lift-position.ts'
import { liftSponsorship } from './lift-sponsorship.ts'
import { link } from './link.ts'
import { loadRecommendations } from './load-recommendations.ts'
import { markAttendance } from './mark-attendance.ts'
import { markRecommendation } from './mark-recommendation.ts'
import { moveParagraph } from './move-paragraph.ts'
import { nameDeputy } from './name-deputy.ts'
import { nextSpeaker } from './next-speaker.ts'
import { object } from './object.ts'
import { openDirectWriting } from './open-direct-writing.ts'
import { openSegment } from './open-segment.ts'
import { openSitting } from './open-sitting.ts'
import { openWindow } from './open-window.ts'
import { permitObservers } from './permit-observers.ts'
import { readParagraph } from './read-paragraph.ts'
import { readRecommendation } from './read-recommendation.ts'
import { recordTopic } from './record-topic.ts'
import { refuseCorrection } from './refuse-correction.ts'
import { reissueLink } from './reissue-link.ts'
import { reject } from './reject.ts'
import { releaseDispositions } from './release-dispositions.ts'
import { removeParagraph } from './remove-paragraph.ts'
import { removeSeat } from './remove-seat.ts'
import { renameGroup } from './rename-group.ts'
import { renumberRecommendation } from './renumber-recommendation.ts'
import { reopenThread } from './reopen-thread.ts'
import { reopen } from './reopen.ts'
import { restoreRecommendation } from './restore-recommendation.ts'
import { resumeSitting } from './resume-sitting.ts'
import { returnParagraph } from './return-paragraph.ts'
import { revokeSeat } from './revoke-seat.ts'
import { setActingHead } from './set-acting-head.ts'
import { setAside } from './set-aside.ts'
import { setDisposition } from './set-disposition.ts'
import { setOrigin } from './set-origin.ts'
import { setParagraph } from './set-paragraph.ts'
import { setSpeakersList } from './set-speakers-list.ts'
import { settleTopic } from './settle-topic.ts'
import { splitParagraph } from './split-paragraph.ts'
import { splitRecommendation } from './split-recommendation.ts'
import { suggestCorrection } from './suggest-correction.ts'
import { support } from './support.ts'
import { suspendSitting } from './suspend-sitting.ts'
import { swapSeat } from './swap-seat.ts'
import { table } from './table.ts'
import { takePaper } from './take-paper.ts'
import { unlink } from './unlink.ts'
import { unlock } from './unlock.ts'
import { withdrawComment } from './withdraw-comment.ts'
import { withdrawRecommendation } from './withdraw-recommendation.ts'
import { withdrawCorrection } from './withdraw-correction.ts'
import { withdraw } from './withdraw.ts'
import { withholdDispositions } from './withhold-dispositions.ts'
import { destroyHistory } from './destroy-history.ts'
import { dissolvePackage } from './dissolve-package.ts'
import { makePackage } from './make-package.ts'
import { offerAlternative } from './offer-alternative.ts'
import { offerCompromise } from './offer-compromise.ts'
import { resolveConflict } from './resolve-conflict.ts'
import { settleGroup } from './settle-group.ts'
import { enterDecision } from './enter-decision.ts'
import { changeDecision } from './change-decision.ts'
import { removeDecision } from './remove-decision.ts'
import { followDecision } from './follow-decision.ts'
import { addDocument } from './add-document.ts'
import { replaceDocument } from './replace-document.ts'
import { removeDocument } from './remove-document.ts'
import { citeDocument } from './cite-document.ts'
import { unciteDocument } from './uncite-document.ts'
import { adopt } from './adopt.ts'
import { approve } from './approve.ts'
import { breakSilence } from './break-silence.ts'
import { certify } from './certify.ts'
import { lapsePending } from './lapse-pending.ts'
import { makeCorrigendum } from './make-corrigendum.ts'
import { makeStatement } from './make-statement.ts'
import { openSilence } from './open-silence.ts'
import { receiveAddendum } from './receive-addendum.ts'
import { withdrawStatement } from './withdraw-statement.ts'
import type { Act } from './types.ts'

export const ACTS = [
  // The sitting
  openSitting,
  suspendSitting,
  resumeSitting,
  closeSitting,
  permitObservers,
  openDirectWriting,
  closeDirectWriting,
  // The door
  admitSeat,
  removeSeat,
  swapSeat,
  markAttendance,
  // Persons and seats
  accreditPerson,
  giveSeat,
  nameDeputy,
  setActingHead,
  reissueLink,
  revokeSeat,
  deviceCode,
  // Settling
  accept,
  reject,
  agree,
  adReferendum,
  liftAdReferendum,
  unlock,
  askToReopen,
  reopen,
  // Proposals and positions
  withdraw,
  support,
  object,
  hold,
  liftPosition,
  // Tabling
  table,
  importProposalsAct,
  coSponsor,
  liftSponsorship,
  openWindow,
  closeWindow,
  acknowledgeAgreed,
  // Comments for all
  comment,
  closeThread,
  reopenThread,
  withdrawComment,
  // The record
  loadRecommendations,
  renumberRecommendation,
  correctRecommendation,
  splitRecommendation,
  joinRecommendation,
  withdrawRecommendation,
  restoreRecommendation,
  readRecommendation,
  markRecommendation,
  link,
  unlink,
  dismissLink,
  setDisposition,
  clearDisposition,
  releaseDispositions,
  takePaper,
  withholdDispositions,
  recordTopic,
  settleTopic,
  setOrigin,
  admitParagraph,
  keepOutParagraph,
  issueRevision,
  // Base text
  draftFromRecommendation,
  beginFromText,
  insertParagraph,
  setParagraph,
  splitParagraph,
  joinParagraph,
  moveParagraph,
  removeParagraph,
  // Alternatives, conflicts, packages
  offerAlternative,
  offerCompromise,
  settleGroup,
  resolveConflict,
  makePackage,
  dissolvePackage,
  // Private streams
  formGroup,
  leaveGroup,
  renameGroup,
  dissolveGroup,
  erasePrivate,
  // Editorial corrections
  suggestCorrection,
  withdrawCorrection,
  acceptCorrections,
  refuseCorrection,
  // The reading
  readParagraph,
  setAside,
  returnParagraph,
  agreeSection,
  openSegment,
  closeSegment,
  // The floor
  askFloor,
  leaveFloor,
  giveFloor,
  nextSpeaker,
  setSpeakersList,
  // Wording in proposers' own languages
  giveWording,
  withdrawWording,
  renderWording,
  confirmRendering,
  disputeRendering,
  // The register of decisions, and documents of the conference
  enterDecision,
  changeDecision,
  removeDecision,
  followDecision,
  addDocument,
  replaceDocument,
  removeDocument,
  citeDocument,
  unciteDocument,
  // Languages
  setLanguages,
  giveLanguagePen,
  setSignIn,
  writeSide,
  checkPairs,
  // Adoption, certification, and what comes after
  lapsePending,
  approve,
  makeStatement,
  withdrawStatement,
  openSilence,
  breakSilence,
  adopt,
  certify,
  makeCorrigendum,
  receiveAddendum,
  destroyHistory,
] as const

type Listed = (typeof ACTS)[number]
export type ActType = Listed['type']
/** What an act takes beside its `type`. */
export type ActInput<Type extends ActType> = z.input<Extract<Listed, { type: Type }>['input']>

const BY_TYPE: ReadonlyMap<string, Act<ActType>> = new Map(ACTS.map((act): [string, Act<ActType>] => [act.type, act]))

export const actOf = (type: string): Act<ActType> | null => BY_TYPE.get(type) ?? null
