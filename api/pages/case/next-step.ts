import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import { findUnreceivedSheet } from '../../../manual/case/legs'
import type { DutyView } from '../../../manual/duties/duty'
import { pendingMilestones } from '../../../manual/duties/pending-milestones'
import type { NextAction, NextStepView } from '../../../templates/pages/components/next-step'
import { basisSentence } from '../../../templates/words/basis'
import { nearDay } from '../../../templates/words/day'
import { untilWords } from '../../../templates/words/due'
import { nearMoment } from '../../../templates/words/time'
import { type CaseAct, paths } from '../../routes/paths'
import { actOnDuty } from '../duty-acts'
import { deskWords } from '../../../manual/editions/words/who'
import { ifLeftWords, tipsAt, whyWords } from '../duty-words'
import { sheetFeeWords } from '../sheet-fee'
import { contactsOf } from './contacts'
import { dueOf } from './duties'
import { callOfRecall } from './recalled-office'
import { formsForDuty } from './form-documents'
import { faxOffer } from './fax-offer'
import { otherSide, type Standing } from './standing'
import { type Turn, turnOf } from './turn'

/** Who does what to whom next, by when, why, and what follows when nobody does. */
export function nextStep(standing: Standing): NextStepView {
  const turn = turnOf(standing)
  switch (turn.kind) {
    case 'ended':
      return ended(standing)
    case 'mine':
      return toDo(standing, turn.duty)
    case 'theirs':
      return waiting(standing, turn.duty)
    case 'checksheet':
    case 'outOfScope':
    case 'office':
      return withoutCoordinator(standing, turn.kind)
    case 'closing':
    case 'noPlan':
    case 'planned':
    case 'dayFixed':
      return nothingOwed(standing, turn)
  }
}

function toDo(standing: Standing, duty: DutyView): NextStepView {
  const { view, leg, now } = standing
  const due = dueOf(duty, now)
  const act = actOnDuty({
    caseId: view.caseId,
    duty,
    startedByOffice: leg.startedBy === 'coordinator',
    ...unreadSheetOf(standing),
  })
  return {
    state: due.kind === 'overdue' ? 'overdue' : due.kind === 'today' ? 'today' : 'open',
    due,
    owner: `担当 ${ownOffice(standing)}`,
    title: duty.title,
    lines: linesOf(standing, duty),
    ...callAbout(standing, duty),
    actions: [
      { ...act, primary: true },
      ...formsForDuty(standing, duty),
      ...furtherActs(standing, duty),
      ...byFax(standing, duty),
    ],
    basis: basisSentence(duty, now),
    tips: tipsAt(duty),
  }
}

/** The notices that have a twin on paper, where the office is told by fax. */
const FAXED: readonly DutyView['code'][] = ['A2', 'A8', 'A11']

function byFax(standing: Standing, { code }: DutyView): readonly NextAction[] {
  const fax = faxOffer(standing)
  return fax?.isUsual === true && FAXED.includes(code) ? [fax.link] : []
}

/** Other ways to do the same duty. */
function furtherActs({ view, state, leg }: Standing, { code }: DutyView): readonly NextAction[] {
  const act = (name: CaseAct, label: string): NextAction => ({
    href: paths.caseAction(view.caseId, name),
    label,
  })
  const contact = act('contact', '電話した内容を記録する')
  const others: Partial<Record<DutyView['code'], readonly NextAction[]>> = {
    A3: [{ href: paths.sheetOnPaper(view.caseId), label: 'FAX・持参で渡したことを記録する' }],
    A4: leg.sheetsSent.length > 0 ? [] : [contact],
    A10: [act('conference-waiver', '開かないことにした')],
    B0: [act('care-manager', '担当の事業所が分かった')],
    B5: [act('certification-delay', '延期通知が届いた')],
    consent: state.coordinator === undefined ? [] : [contact],
  }
  return others[code] ?? []
}

function linesOf(standing: Standing, duty: DutyView): NextStepView['lines'] {
  const { state, now } = standing
  const rung = pendingMilestones(state, now)
    .filter(({ dutyKey, moment }) => dutyKey === duty.key && moment > now)
    .toSorted((a, b) => a.moment - b.moment)[0]
  const reminder =
    rung === undefined
      ? ''
      : `${nearMoment(rung.moment, dayInJapan(now))}に、${deskWords(rung.rung.to)}へ知らせが出ます。`
  const isOver = duty.dueAt !== undefined && now >= duty.dueAt
  return [
    ...(duty.dueAt === undefined
      ? []
      : [
          {
            label: 'いつまで',
            lead: `${untilWords(duty.dueAt, now)}${isOver ? 'でした。' : ''}`,
            text: isOver ? 'きょう中に済ませて記録してください。' : '',
          },
        ]),
    ...feeLine(standing, duty),
    { label: 'なぜ', text: whyWords(duty, now) },
    { label: 'このままだと', text: `${reminder}${ifLeftWords(duty)}` },
  ]
}

function feeLine({ leg, now }: Standing, duty: DutyView): NextStepView['lines'] {
  const words = sheetFeeWords(duty, leg.careLevel, now)
  if (words === undefined) return []
  return [{ label: '加算', lead: words.lead, text: `${words.sentence}${words.then ?? ''}` }]
}

function unreadSheetOf({ view, leg }: Standing): Readonly<{ unreadSheet?: string }> {
  const unread = findUnreceivedSheet(leg)
  const newest = view.events.findLast(({ type }) => type === 'AdmissionInfoSheetSent')
  return unread !== undefined && newest?.submissionId !== undefined
    ? { unreadSheet: newest.submissionId }
    : {}
}

function ownOffice({ view, side }: Standing): string {
  return side === 'hospital' ? view.hospital.name : (view.coordinator?.name ?? '')
}

/** A number to dial stands where something is said to the other side, not where the hospital works for itself. */
const INSIDE: readonly DutyView['code'][] = [
  'consent',
  'A4',
  'A5',
  'A6',
  'B1',
  'B3',
  'B4',
  'B5',
  'B7',
  'W1',
]

const isForTheOtherSide = ({ code }: DutyView): boolean => !INSIDE.includes(code)

function callAbout(standing: Standing, duty: DutyView): Pick<NextStepView, 'call'> {
  if (duty.code === 'R1') return callOfRecall(standing)
  return isForTheOtherSide(duty) ? callOf(standing) : {}
}

function callOf(standing: Standing): Pick<NextStepView, 'call'> {
  const contact = contactsOf(standing).find(({ side }) => side === otherSide(standing.side))
  if (contact?.phone === undefined) return {}
  const { phone, extension, office, who, bestTime, now } = contact
  return {
    call: {
      number: phone,
      who: `${office}\u3000${who}`,
      ...(extension !== undefined && { extension }),
      ...(bestTime !== undefined && { bestTime }),
      ...(now !== undefined && { now }),
    },
  }
}

function waiting(standing: Standing, duty: DutyView): NextStepView {
  const { view, now, side } = standing
  const other = side === 'hospital' ? 'ケアマネジャー' : '病院'
  const since =
    duty.opensAt === undefined ? '' : `（${nearMoment(duty.opensAt, dayInJapan(now))}から）`
  return {
    state: 'waiting',
    due: { kind: 'waiting', text: '返事待ち' },
    title: `${other}の返事を待っています${since}`,
    lines: [
      { label: '待っていること', text: duty.title },
      ...(duty.dueAt === undefined
        ? []
        : [{ label: '相手の期限', text: `${untilWords(duty.dueAt, now)}。` }]),
      { label: '急ぐとき', text: '電話で確かめて、話した内容を記録してください。' },
    ],
    basis: basisSentence(duty, now),
    ...callOf(standing),
    actions: [{ href: paths.caseAction(view.caseId, 'contact'), label: '電話した内容を記録する' }],
  }
}

/** Flow B begins here: the checksheet, and then the search for an office. */
function withoutCoordinator(
  { view }: Standing,
  turn: 'checksheet' | 'outOfScope' | 'office',
): NextStepView {
  const discharge = { href: paths.caseAction(view.caseId, 'discharge'), label: '退院を記録する' }
  if (turn === 'checksheet')
    return {
      state: 'today',
      title: '基準チェックをする（7項目）',
      lines: [
        {
          label: 'なぜ',
          text: '担当のケアマネジャーがいない、または分からないため、退院調整が要るかどうかを確かめます。',
        },
        { label: 'このままだと', text: '対象かどうかが決まらず、どこにも連絡が届きません。' },
      ],
      actions: [
        { href: paths.checksheet(view.caseId), label: 'チェックを始める', primary: true },
        {
          href: paths.caseAction(view.caseId, 'care-manager'),
          label: '担当の事業所が分かった',
        },
      ],
    }
  if (turn === 'outOfScope')
    return {
      state: 'none',
      title: 'いまはありません。基準チェックで対象外になりました',
      lines: [
        { label: '状態が変わったら', text: '基準チェックをやり直してください。' },
        { label: '退院のとき', text: '退院を記録すると、ケースは終了します。' },
      ],
      actions: [
        { href: paths.checksheet(view.caseId), label: '基準チェックをやり直す' },
        discharge,
      ],
    }
  return {
    state: 'open',
    title: '担当の事業所を決めて登録する',
    lines: [
      {
        label: 'なぜ',
        text: '基準チェックで対象になりました。事業所が決まると、ケアマネジャーとの連絡の手順に進みます。',
      },
      {
        label: '分からないとき',
        text: 'ご家族、介護保険証、市町村の介護保険担当、地域包括支援センターに確かめてください。',
      },
    ],
    actions: [
      {
        href: paths.caseAction(view.caseId, 'care-manager'),
        label: '担当の事業所を登録する',
        primary: true,
      },
    ],
  }
}

type NothingOwed = Extract<Turn, { kind: 'closing' | 'noPlan' | 'planned' | 'dayFixed' }>

/** Nobody owes anything: what comes next, and who starts it. */
function nothingOwed({ view, side, now }: Standing, turn: NothingOwed): NextStepView {
  const act = (name: 'planned-discharge' | 'discharge-date' | 'discharge', label: string) => ({
    href: paths.caseAction(view.caseId, name),
    label,
    primary: true,
  })
  const day = (on: PlainDate) => `${nearDay(on, dayInJapan(now))}です。`
  const isHospital = side === 'hospital'
  const title = 'いまはありません。'
  switch (turn.kind) {
    case 'closing':
      return {
        state: 'none',
        title: `${title}手続きが終わると、自動で終了します`,
        lines: [],
        actions: [],
      }
    case 'noPlan':
      return {
        state: 'none',
        title: `${title}次は、退院予定日が決まったときです`,
        lines: [
          {
            label: 'そのとき',
            text: isHospital
              ? '退院の見込みが立ったら、退院予定日を入れてください。そこから退院調整の期限を数えます。'
              : '病院が退院予定日を入れると、退院調整の連絡が届きます。',
          },
        ],
        actions: isHospital ? [act('planned-discharge', '退院予定日を入れる')] : [],
      }
    case 'planned':
      return {
        state: 'none',
        title: `${title}次は、退院日の決定です`,
        lines: [{ label: '退院予定', text: day(turn.on) }],
        actions: isHospital ? [act('discharge-date', '退院日を決める')] : [],
      }
    case 'dayFixed':
      return {
        state: turn.isThere && isHospital ? 'today' : 'none',
        title: turn.isThere && isHospital ? '退院を記録する' : `${title}次は、退院です`,
        lines: [{ label: '退院日', text: day(turn.on) }],
        actions: isHospital ? [act('discharge', '退院を記録する')] : [],
      }
  }
}

function ended({ view, state, now }: Standing): NextStepView {
  const at = state.closed?.at ?? now
  const mayReopen = view.asFormerHospital !== true && state.mergedInto === undefined
  return {
    state: 'ended',
    title: 'このケースは終了しています',
    lines: [
      { label: '終了', text: nearMoment(at, dayInJapan(now)) },
      ...(mayReopen ? [{ label: '記録を足すには', text: 'ケースを再開してください。' }] : []),
    ],
    actions: mayReopen
      ? [{ href: paths.caseAction(view.caseId, 'reopening'), label: 'ケースを再開する' }]
      : [],
  }
}
