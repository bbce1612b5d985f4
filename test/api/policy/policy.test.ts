import { isAllowed, POLICY, type Action } from '../../../api/policy/policy'
import type { CaseRelation } from '../../../store/case-relations'
import { ROLES, type Role } from '../../../store/memberships'

/*
 * The whole matrix, written out by hand beside the table (item 64): one letter for each role in the order
 * of ROLES: ward nurse, discharge planner, head nurse, care manager, office manager, support centre,
 * municipality, health centre, administrator. `.` is refused.
 */
const HOSPITAL = 'wdh......'
const COORDINATOR = '...cos...'
const BOTH = 'wdhcos...'
const ALL = 'wdhcosmia'
const NOBODY = '.........'

const EXPECTED: Readonly<Record<Action, Readonly<Record<CaseRelation, string>>>> = {
  viewHome: own(ALL),
  startCase: own(BOTH),
  searchCases: own(BOTH),
  viewWorklist: own(BOTH),
  viewInbox: own(COORDINATOR),
  viewFeeEvidence: own(COORDINATOR),
  changeCalendar: own('.d..os...'),
  chooseNotices: own('.dhcos...'),
  viewRates: own('.......i.'),
  simulateDraft: own('.......i.'),
  viewEditions: own(ALL),
  commentOnDraft: own('wdhcosm.a'),
  confirmReading: own(ALL),
  viewReading: own('.dh.os.i.'),
  printLetters: own('.......i.'),
  publishEdition: own('.......i.'),
  editContactList: own('.d..osm..'),
  verifyFax: own('wdhcosm..'),

  viewCase: onCase(HOSPITAL, COORDINATOR, HOSPITAL),
  viewDocument: onCase(HOSPITAL, COORDINATOR, HOSPITAL),
  recordContact: onCase(HOSPITAL, COORDINATOR, HOSPITAL),
  reopenCase: onCase(HOSPITAL, COORDINATOR),
  choosePrimaryContact: onCase(HOSPITAL, COORDINATOR),
  giveConsent: onCase(HOSPITAL, COORDINATOR),
  demoMoveTime: onCase(HOSPITAL, COORDINATOR),
  demoSwitch: onCase(HOSPITAL, COORDINATOR, HOSPITAL),

  answerChecksheet: onCase(HOSPITAL, NOBODY),
  printChecksheet: onCase(HOSPITAL, NOBODY, HOSPITAL),
  changeCoordinator: onCase(HOSPITAL, NOBODY),
  confirmSheetReceipt: onCase(HOSPITAL, COORDINATOR, HOSPITAL),
  setPlannedDischarge: onCase(HOSPITAL, NOBODY),
  sendDischargeNotice: onCase(HOSPITAL, NOBODY),
  sendFax: onCase(HOSPITAL, NOBODY),
  fixDischargeDate: onCase(HOSPITAL, NOBODY),
  sendAdmissionNotice: onCase(HOSPITAL, NOBODY),
  tellDischargeDate: onCase(HOSPITAL, NOBODY),
  discharge: onCase(HOSPITAL, NOBODY),
  transferPatient: onCase(HOSPITAL, NOBODY, HOSPITAL),
  excludeCase: onCase(HOSPITAL, NOBODY),
  recordDeath: onCase(HOSPITAL, NOBODY),

  beginDischargePlan: onCase(HOSPITAL, NOBODY),
  arrangeConference: onCase(HOSPITAL, NOBODY),
  handOverDocuments: onCase(HOSPITAL, NOBODY, HOSPITAL),
  searchCareManager: onCase(HOSPITAL, NOBODY),
  moveWard: onCase(HOSPITAL, NOBODY),
  adoptEdition: onCase('.d.......', NOBODY),
  linkCases: onCase(HOSPITAL, COORDINATOR),
  mergePersons: onCase(HOSPITAL, NOBODY),
  correctPerson: onCase(HOSPITAL, COORDINATOR),
  takeBack: onCase(HOSPITAL, COORDINATOR, HOSPITAL),
  correctDay: onCase(HOSPITAL, NOBODY, HOSPITAL),
  recallCase: onCase(HOSPITAL, NOBODY),

  reviewWishes: onCase(HOSPITAL, COORDINATOR),
  recordConference: onCase(HOSPITAL, COORDINATOR),
  returnCarePlanCopy: onCase(HOSPITAL, COORDINATOR),
  recordCertification: onCase(HOSPITAL, COORDINATOR),
  disputeRecord: onCase(HOSPITAL, COORDINATOR, HOSPITAL),
  confirmAdmissionNotice: onCase(HOSPITAL, COORDINATOR, HOSPITAL),
  fillOfficeForm: onCase(NOBODY, COORDINATOR),
  sendOfficeForm: onCase(NOBODY, COORDINATOR),
  fillHospitalForm: onCase(HOSPITAL, NOBODY),
  sendHospitalForm: onCase(HOSPITAL, NOBODY),
  fillOwnStayForm: onCase(HOSPITAL, NOBODY, HOSPITAL),
  sendOwnStayForm: onCase(HOSPITAL, NOBODY, HOSPITAL),
  confirmDischargeNotice: onCase(HOSPITAL, COORDINATOR, HOSPITAL),
}

function onCase(hospitalOfCase: string, coordinatorOfCase: string, formerHospitalOfCase = NOBODY) {
  return { hospitalOfCase, coordinatorOfCase, formerHospitalOfCase, none: NOBODY }
}

/** An action that is about no case does not ask how one stands to a case. */
function own(roles: string) {
  return {
    hospitalOfCase: roles,
    coordinatorOfCase: roles,
    formerHospitalOfCase: roles,
    none: roles,
  }
}

const LETTERS = 'wdhcosmia'
const letters = (action: Action, relation: CaseRelation) =>
  ROLES.map((role: Role, place) =>
    isAllowed(action, role, relation) ? LETTERS.charAt(place) : '.',
  ).join('')

test.each(Object.keys(POLICY) as Action[])('%s is open to these and nobody else', (action) => {
  const found = {
    hospitalOfCase: letters(action, 'hospitalOfCase'),
    coordinatorOfCase: letters(action, 'coordinatorOfCase'),
    formerHospitalOfCase: letters(action, 'formerHospitalOfCase'),
    none: letters(action, 'none'),
  }

  expect(found).toEqual(EXPECTED[action])
})
