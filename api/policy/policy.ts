import type { CaseRelation } from '../../store/case-relations'
import type { Role } from '../../store/memberships'

const HOSPITAL = ['wardNurse', 'dischargePlanner', 'headNurse'] as const satisfies readonly Role[]
const COORDINATOR = [
  'careManager',
  'officeManager',
  'supportCenterStaff',
] as const satisfies readonly Role[]
const BOTH_SIDES = [...HOSPITAL, ...COORDINATOR] as const
const EVERYBODY = [
  ...BOTH_SIDES,
  'municipalCareStaff',
  'healthCenterStaff',
  'administrator',
] as const satisfies readonly Role[]
const NOBODY = [] as const satisfies readonly Role[]

/**
 * What one action asks for. An action on a case is open to those roles whose organisation stands to the
 * case in that way; any other action asks for the role alone.
 */
export type Rule = Readonly<{
  /** What the page shows or does touches a patient: the route must also say what the audit line is called. */
  personal: boolean
}> &
  (
    | Readonly<{
        on: 'case'
        hospitalOfCase: readonly Role[]
        coordinatorOfCase: readonly Role[]
        formerHospitalOfCase: readonly Role[]
      }>
    | Readonly<{ on: 'own'; roles: readonly Role[] }>
  )

type CaseRule = Extract<Rule, Readonly<{ on: 'case' }>>

const onCase = (allowed: {
  hospitalOfCase: readonly Role[]
  coordinatorOfCase: readonly Role[]
}): CaseRule => ({ on: 'case', personal: true, formerHospitalOfCase: NOBODY, ...allowed })
const bothSides = onCase({ hospitalOfCase: HOSPITAL, coordinatorOfCase: COORDINATOR })
const hospitalOnly = onCase({ hospitalOfCase: HOSPITAL, coordinatorOfCase: NOBODY })
const coordinatorOnly = onCase({ hospitalOfCase: NOBODY, coordinatorOfCase: COORDINATOR })
/** What a hospital still does for its own stay after the patient has gone on to another (decisions 11). */
const alsoFormerHospital = (rule: CaseRule): CaseRule => ({
  ...rule,
  formerHospitalOfCase: HOSPITAL,
})

/** Who may do what. There is no other place that decides it, and what does not stand here is refused. */
export const POLICY = {
  viewHome: { on: 'own', personal: false, roles: EVERYBODY },
  // Decision 9: the hospital starts a case, and a care manager who learns of an admission can as well.
  startCase: { on: 'own', personal: true, roles: BOTH_SIDES },
  searchCases: { on: 'own', personal: true, roles: BOTH_SIDES },
  viewWorklist: { on: 'own', personal: true, roles: BOTH_SIDES },
  viewInbox: { on: 'own', personal: true, roles: COORDINATOR },
  viewFeeEvidence: { on: 'own', personal: true, roles: COORDINATOR },
  // A list is kept by the organisation's own liaison office, office manager, support centre or municipal desk.
  editContactList: {
    on: 'own',
    personal: false,
    roles: ['dischargePlanner', 'officeManager', 'supportCenterStaff', 'municipalCareStaff'],
  },
  // Whoever may send a fax finds out first whether the number is right; whose number may be changed the route judges.
  verifyFax: { on: 'own', personal: false, roles: [...BOTH_SIDES, 'municipalCareStaff'] },
  // Who answers for the organisation's opening days: its manager, or the liaison office of a hospital.
  changeCalendar: {
    on: 'own',
    personal: false,
    roles: ['officeManager', 'supportCenterStaff', 'dischargePlanner'],
  },
  // Whom reminders are written for: those who stand behind a desk.
  chooseNotices: {
    on: 'own',
    personal: false,
    roles: ['dischargePlanner', 'headNurse', 'careManager', 'officeManager', 'supportCenterStaff'],
  },
  viewRates: { on: 'own', personal: false, roles: ['healthCenterStaff'] },
  simulateDraft: { on: 'own', personal: false, roles: ['healthCenterStaff'] },
  viewEditions: { on: 'own', personal: false, roles: EVERYBODY },
  // A comment round asks every organisation; its answers and the publication are the health centre's.
  commentOnDraft: {
    on: 'own',
    personal: false,
    roles: [...BOTH_SIDES, 'municipalCareStaff', 'administrator'],
  },
  confirmReading: { on: 'own', personal: false, roles: EVERYBODY },
  // How often a ward has read stays inside the house, with whoever answers for its training.
  viewReading: {
    on: 'own',
    personal: false,
    roles: [
      'headNurse',
      'dischargePlanner',
      'officeManager',
      'supportCenterStaff',
      'healthCenterStaff',
    ],
  },
  printLetters: { on: 'own', personal: false, roles: ['healthCenterStaff'] },
  publishEdition: { on: 'own', personal: false, roles: ['healthCenterStaff'] },

  viewCase: alsoFormerHospital(bothSides),
  viewDocument: alsoFormerHospital(bothSides),
  recordContact: alsoFormerHospital(bothSides),
  reopenCase: bothSides,
  choosePrimaryContact: bothSides,

  answerChecksheet: hospitalOnly,
  // A suspicion of abuse or poverty stands on it: the hospital's own record, also after the patient went on.
  printChecksheet: alsoFormerHospital(hospitalOnly),
  giveConsent: bothSides,
  changeCoordinator: hospitalOnly,
  // Whoever a form is for; which of the two that is stands in the table of forms.
  confirmSheetReceipt: alsoFormerHospital(bothSides),
  setPlannedDischarge: hospitalOnly,
  sendAdmissionNotice: hospitalOnly,
  sendDischargeNotice: hospitalOnly,
  sendFax: hospitalOnly,
  fixDischargeDate: hospitalOnly,
  tellDischargeDate: hospitalOnly,
  discharge: hospitalOnly,
  // Sent twice, the second press comes from a former hospital; the manual says that the patient has gone on.
  transferPatient: alsoFormerHospital(hospitalOnly),
  excludeCase: hospitalOnly,
  recordDeath: hospitalOnly,

  beginDischargePlan: hospitalOnly,
  arrangeConference: hospitalOnly,
  handOverDocuments: alsoFormerHospital(hospitalOnly),
  searchCareManager: hospitalOnly,
  moveWard: hospitalOnly,
  // The liaison office answers for the deadlines of the house (decisions 2).
  adoptEdition: onCase({ hospitalOfCase: ['dischargePlanner'], coordinatorOfCase: NOBODY }),
  correctDay: alsoFormerHospital(hospitalOnly),
  recallCase: hospitalOnly,
  correctPerson: bothSides,
  linkCases: bothSides,
  // Inside the own hospital only: whose registrations they are, no other organisation can tell.
  mergePersons: hospitalOnly,
  // Each side its own words alone, a transfer too; whose they were the manual judges.
  takeBack: alsoFormerHospital(bothSides),
  reviewWishes: bothSides,
  recordConference: bothSides,
  returnCarePlanCopy: bothSides,
  recordCertification: bothSides,
  disputeRecord: alsoFormerHospital(bothSides),

  // The hospital writes down what the office answers by telephone; who presses whose button the manual judges.
  confirmAdmissionNotice: alsoFormerHospital(bothSides),
  confirmDischargeNotice: alsoFormerHospital(bothSides),

  // Which of the two sides writes a form stands in the table of forms (manual/case/form-uses.ts).
  fillOfficeForm: coordinatorOnly,
  sendOfficeForm: coordinatorOnly,
  fillHospitalForm: hospitalOnly,
  sendHospitalForm: hospitalOnly,
  // What is handed over at the end of a stay is often written when the patient has gone on.
  fillOwnStayForm: alsoFormerHospital(hospitalOnly),
  sendOwnStayForm: alsoFormerHospital(hospitalOnly),

  // Their routes exist in a demo region only.
  demoMoveTime: bothSides,
  demoSwitch: alsoFormerHospital(bothSides),
} as const satisfies Record<string, Rule>

export type Action = keyof typeof POLICY

/** An action for which a case must be named in the address. */
export type CaseAction = {
  [A in Action]: (typeof POLICY)[A] extends Readonly<{ on: 'own' }> ? never : A
}[Action]

/** Whether a hospital that the patient has left may still do this. */
export function isLeftToFormerHospital(action: CaseAction): boolean {
  return HOSPITAL.some((role) => isAllowed(action, role, 'formerHospitalOfCase'))
}

export function isAllowed(action: Action, role: Role, relation: CaseRelation): boolean {
  const rule: Rule = POLICY[action]
  if (rule.on === 'own') return rule.roles.includes(role)
  return relation !== 'none' && rule[relation].includes(role)
}
