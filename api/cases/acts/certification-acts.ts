import type {
  CertificationStanding,
  ChosenOfficeKind,
  ExpectedLevel,
  InquiryOutcome,
  InquirySource,
} from '../../../manual/case/certification-events'
import type { CareLevel } from '../../../manual/case/events'
import type { ActForm } from './act-form'
import { askedAct, type DayAsked } from './asked-act'
import { FOUND_OUT, TOLD_AWAY_FROM_SCREEN } from './how-done'

export const INQUIRY_SOURCES = {
  patientOrFamily: '本人・家族',
  insuranceCard: '介護保険証（居宅介護支援事業者の欄）',
  municipality: '市町村の介護保険担当課',
  supportCenter: '地域包括支援センター',
} as const satisfies Record<InquirySource, string>

export const INQUIRY_OUTCOMES = {
  named: '担当の事業所が分かった',
  noCareManager: '担当はいない',
  waiting: '返事を待っている・分からない',
} as const satisfies Record<InquiryOutcome, string>

export const CERTIFICATION_STANDINGS = {
  certified: '認定を受けている',
  notCertified: '認定を受けていない',
  levelOutdated: '認定はあるが、今の状態に合っていない',
} as const satisfies Record<CertificationStanding, string>

export const EXPECTED_LEVELS = {
  support: '要支援の見込み',
  care: '要介護の見込み',
  unclear: 'どちらとも言えない',
} as const satisfies Record<ExpectedLevel, string>

export const OFFICE_KINDS = {
  careManagementOffice: '居宅介護支援事業所',
  communitySupportCenter: '地域包括支援センター',
  designatedPreventiveOffice: '介護予防支援の指定を受けた居宅介護支援事業所',
  consultationSupportOffice: '相談支援事業所（障害福祉）',
} as const satisfies Record<ChosenOfficeKind, string>

export const DECIDED_LEVELS = {
  support1: '要支援1',
  support2: '要支援2',
  care1: '要介護1',
  care2: '要介護2',
  care3: '要介護3',
  care4: '要介護4',
  care5: '要介護5',
  notEligible: '非該当',
} as const satisfies Partial<Record<CareLevel, string>>

const APPLICATION_KINDS = {
  new: '新しく申請',
  levelChange: '区分変更',
  renewal: '更新',
} as const

const APPLICATION_DESKS = {
  municipalCareSection: '保険者の介護保険担当課',
  welfareOffice: '福祉事務所（みなし2号の方）',
} as const

export const PLAN_MAKERS = {
  careOffice: '居宅介護支援事業所',
  supportCenter: '地域包括支援センター',
  both: '両方で用意する',
} as const

const VALID_UNTIL: DayAsked = {
  name: 'validUntil',
  label: '有効期間の最後の日',
  need: 'optional',
  hint: '介護保険証に書かれています',
}

const LEVELS_NOW = { ...DECIDED_LEVELS, unknown: 'なし・分からない' } as const satisfies Partial<
  Record<CareLevel, string>
>

/** What can be said of the level of somebody who is not certified. */
const WITHOUT_CERTIFICATION: readonly string[] = ['notEligible', 'unknown'] satisfies CareLevel[]

export const CERTIFICATION_ACTS = {
  inquiry: askedAct({
    allows: 'searchCareManager',
    title: 'ケアマネジャーを確かめたことを記録する',
    words: [
      '本人・家族、介護保険証、市町村、地域包括支援センターの順に確かめます。',
      '事業所が分かったときは、記録したあと「担当の事業所を登録する」で登録してください。',
      '「担当はいない」は、市町村か地域包括支援センターに確かめて決まります。本人・家族の答えだけでは、次の相手にも確かめてください。',
    ],
    how: FOUND_OUT,
    choices: [
      { name: 'of', label: '確かめた相手', options: INQUIRY_SOURCES },
      { name: 'outcome', label: '分かったこと', options: INQUIRY_OUTCOMES },
    ],
    deed: ({ choice, channel }) => ({
      type: 'CareManagerInquired',
      data: {
        of: choice('of') as InquirySource,
        outcome: choice('outcome') as InquiryOutcome,
        channel,
      },
    }),
    submit: () => '確かめたことを記録する',
    done: '確かめたことを記録しました。事業所が分かったときは登録へ、分からないときは次の相手へ進みます',
  }),
  certification: askedAct({
    allows: 'recordCertification',
    title: '要介護認定の有無を記録する',
    words: ['認定の有無で、次にお願いする窓口が変わります。'],
    choices: [
      { name: 'standing', label: '認定', options: CERTIFICATION_STANDINGS },
      { name: 'level', label: 'いまの要介護度', options: LEVELS_NOW, need: 'optional' },
    ],
    days: [VALID_UNTIL],
    problems: ({ choice, findChoice, findDay }) => {
      const level = findChoice('level')
      if (choice('standing') !== 'notCertified') return {}
      return {
        ...(level !== undefined &&
          !WITHOUT_CERTIFICATION.includes(level) && {
            level: '「認定を受けていない」と食い違います。どちらかを選びなおしてください',
          }),
        ...(findDay('validUntil') !== undefined && {
          validUntil:
            '「認定を受けていない」と食い違います。日を消すか、認定を選びなおしてください',
        }),
      }
    },
    when: '確かめた日時',
    deed: ({ choice, findChoice, findDay }) => {
      const level = findChoice('level') as CareLevel | undefined
      const isLevelKnown = level !== undefined && level !== 'unknown'
      const validUntil = findDay('validUntil')
      return {
        type: 'CertificationChecked',
        data: {
          standing: choice('standing') as CertificationStanding,
          ...(isLevelKnown && { level }),
          ...(validUntil !== undefined && { validUntil }),
        },
      }
    },
    submit: () => '認定の有無を記録する',
    done: '認定の有無を記録しました',
  }),
  'certification-application': askedAct({
    allows: 'recordCertification',
    title: '要介護認定の申請を記録する',
    words: ['申請した日から30日で結果を確かめます。延期通知が届いたら、その日を記録してください。'],
    choices: [
      { name: 'kind', label: '申請', options: APPLICATION_KINDS },
      { name: 'desk', label: '申請した窓口', options: APPLICATION_DESKS },
      { name: 'expected', label: '見込み', options: EXPECTED_LEVELS },
    ],
    days: [{ name: 'on', label: '申請した日', hint: '例：令和8年11月25日' }],
    when: '申請が分かった日時',
    deed: ({ choice, day }) => ({
      type: 'CertificationApplied',
      data: {
        kind: choice('kind') as keyof typeof APPLICATION_KINDS,
        at: choice('desk') as keyof typeof APPLICATION_DESKS,
        expected: choice('expected') as ExpectedLevel,
        on: day('on'),
      },
    }),
    submit: () => '申請を記録する',
    done: '申請を記録しました',
  }),
  'certification-delay': askedAct({
    allows: 'recordCertification',
    title: '延期通知を記録する',
    words: ['通知に書かれた日まで、結果を待ちます。前の期限も記録に残ります。'],
    days: [{ name: 'until', label: '結果の見込みの日' }],
    when: '通知が届いた日時',
    deed: ({ day }) => ({ type: 'CertificationDelayed', data: { until: day('until') } }),
    submit: () => '延期を記録する',
    done: '延期を記録しました',
  }),
  'certification-decision': askedAct({
    allows: 'recordCertification',
    title: '要介護認定の結果を記録する',
    words: ['結果は申請した日にさかのぼって有効です。'],
    choices: [{ name: 'level', label: '結果', options: DECIDED_LEVELS }],
    days: [{ name: 'on', label: '結果の日' }, VALID_UNTIL],
    when: '結果が分かった日時',
    deed: ({ choice, day, findDay }) => {
      const validUntil = findDay('validUntil')
      return {
        type: 'CertificationDecided',
        data: {
          level: choice('level') as CareLevel,
          on: day('on'),
          ...(validUntil !== undefined && { validUntil }),
        },
      }
    },
    submit: () => '結果を記録する',
    done: '認定の結果を記録しました',
  }),
  'office-choice': askedAct({
    allows: 'searchCareManager',
    title: '本人・家族が事業所を選んだことを記録する',
    words: [
      '選ぶのは本人・家族です。病院は一覧を示し、特定の事業所を勧めません。',
      '担当のケアマネジャーが決まったら「担当の事業所を登録する」で登録してください。',
    ],
    choices: [{ name: 'kind', label: '選ばれたところ', options: OFFICE_KINDS }],
    when: '選ばれた日時',
    deed: ({ choice }) => ({
      type: 'OfficeChosen',
      data: { officeKind: choice('kind') as ChosenOfficeKind },
    }),
    submit: () => '選ばれたことを記録する',
    done: '事業所が選ばれたことを記録しました',
  }),
  'provisional-plan': askedAct({
    allows: 'recordCertification',
    title: '暫定ケアプランを誰が作るか記録する',
    words: [
      '要介護の見込みは居宅介護支援事業所、要支援の見込みは地域包括支援センター、分からないときは両方で用意します。',
      '非該当になったときや、認定調査の前に亡くなったときは、使ったサービスが全額自己負担になることを、本人・家族に伝えてください。',
    ],
    choices: [{ name: 'maker', label: '作るところ', options: PLAN_MAKERS }],
    when: '決めた日時',
    deed: ({ choice }) => ({
      type: 'ProvisionalPlanAgreed',
      data: { maker: choice('maker') as keyof typeof PLAN_MAKERS },
    }),
    submit: () => '暫定ケアプランの担当を記録する',
    done: '暫定ケアプランの担当を記録しました',
  }),
  'care-plan-request': askedAct({
    allows: 'recordCertification',
    title: '居宅サービス計画作成依頼届出書を出したことを記録する',
    words: ['サービスの開始より前に、市町村へ届け出ます。'],
    days: [{ name: 'on', label: '届け出た日' }],
    when: '届け出が分かった日時',
    deed: ({ day }) => ({ type: 'CarePlanRequestFiled', data: { on: day('on') } }),
    submit: () => '届け出を記録する',
    done: '届け出を記録しました',
  }),
  'care-level': askedAct({
    allows: 'recordCertification',
    title: '要介護度が今の状態に合っているか記録する',
    words: ['合っていないときは、退院前カンファレンスまでに区分変更を申請します。'],
    choices: [
      {
        name: 'answer',
        label: '今の要介護度',
        options: { stillRight: '合っている', changed: '合っていない', unsure: '分からない' },
      },
    ],
    when: '確かめた日時',
    deed: ({ context, choice }) => ({
      type: 'CareLevelReviewed',
      data: {
        legId: context.leg.id,
        answer: choice('answer') as 'stillRight' | 'changed' | 'unsure',
      },
    }),
    submit: () => '確かめたことを記録する',
    done: '確かめたことを記録しました',
  }),
  'disability-desk': askedAct({
    allows: 'searchCareManager',
    title: '障害福祉の窓口に相談したことを記録する',
    words: ['介護保険の対象ではない方は、市町村の障害福祉の窓口に相談します。'],
    how: TOLD_AWAY_FROM_SCREEN,
    deed: ({ context, channel }) => ({
      type: 'DisabilityDeskConsulted',
      data: { legId: context.leg.id, channel },
    }),
    submit: () => '相談を記録する',
    done: '相談を記録しました',
  }),
} as const satisfies Record<string, ActForm>
