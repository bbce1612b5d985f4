import type { Confidence, Desk, DutyCode, Owner, WaitsOn } from '../edition'

export const OWNER_WORDS = {
  hospital: '病院',
  coordinator: 'ケアマネジャー',
} as const satisfies Record<Owner, string>

/** What a message is sent to, as people call it. */
export const DESK_WORDS = {
  hospitalDesk: '病院の窓口',
  headNurse: '看護師長',
  liaisonHead: '地域連携室の責任者',
  careManager: 'ケアマネジャー',
  officeManager: '事業所の管理者',
} as const satisfies Record<Desk, string>

export const deskWords = (desks: readonly string[]): string =>
  desks.map((desk) => DESK_WORDS[desk as Desk]).join('と')

export const WAITS_ON_WORDS = {
  family: '本人・家族',
  municipality: '市町村',
  careManager: 'ケアマネジャー',
} as const satisfies Record<WaitsOn, string>

export const CONFIDENCE_WORDS = {
  confirmed: '確定',
  'to-be-confirmed': '確認中',
} as const satisfies Record<Confidence, string>

/** The office that looks after the person, as the other end of a duty. */
export const CARE_MANAGER = OWNER_WORDS.coordinator

/** The other end of each duty: who is told, asked or written for (manual §2.1, §3.1, who → whom). */
export const TOWARDS = {
  A2: CARE_MANAGER,
  A3: '病院の窓口',
  A4: CARE_MANAGER,
  A5: '院内',
  A6: '本人・家族',
  A8: CARE_MANAGER,
  A9: '病院の窓口',
  A10: CARE_MANAGER,
  A11: CARE_MANAGER,
  A13: 'ケアマネジャー、かかりつけ医、訪問看護など',
  A14: '病院の窓口',
  B0: '本人・家族、市町村、地域包括支援センター',
  B1: '院内',
  B3: '本人・家族、市町村',
  B4: '保険者の介護保険担当課',
  B5: '市町村',
  B5p: '居宅介護支援事業所、地域包括支援センター',
  B7: '本人・家族',
  B8: '市町村',
  B9: '選ばれた事業所',
  C1: '保険者の介護保険担当課',
  C2: '保険者の介護保険担当課',
  D1: '市町村の障害福祉担当課',
  D2: '相談支援専門員',
  F1: '施設のケアマネジャー、前任のケアマネジャー',
  T1: '転院先の病院',
  W1: '本人・家族',
  X1: CARE_MANAGER,
  R1: '誤って届いた事業所',
  R2: 'FAXが届いた先',
  U1: CARE_MANAGER,
} as const satisfies Record<DutyCode, string>
