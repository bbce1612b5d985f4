import type { DutyView } from '../../manual/duties/duty'
import type { Link } from '../../templates/pages/components/link'
import { type CaseAct, paths } from '../routes/paths'

type About = Readonly<{
  caseId: string
  duty: DutyView
  /** In a case that the office started, the hospital confirms instead of telling (decisions 9). */
  startedByOffice: boolean
  /** The newest sheet on the screen that nobody has confirmed. */
  unreadSheet?: string
}>

/** Where the owner of a duty does it, and what the button says. */
export function actOnDuty({ caseId, duty, startedByOffice, unreadSheet }: About): Link {
  const act = (name: CaseAct, label: string): Link => ({
    href: paths.caseAction(caseId, name),
    label,
  })
  switch (duty.code) {
    case 'A2':
      return startedByOffice
        ? act('admission-notice-receipt', '知らせを確かめる')
        : act('admission-notice', '連絡して記録する')
    case 'A3':
      return { href: paths.caseForm(caseId, 'admission-info-sheet'), label: '情報提供書を作る' }
    case 'A4':
      return unreadSheet === undefined
        ? { href: paths.case(caseId), label: '内容を見て確認する' }
        : { href: paths.sentSheet(caseId, unreadSheet), label: '内容を見て確認する' }
    case 'A8':
      return act('discharge-notice', '連絡して記録する')
    case 'A9':
      return act('discharge-notice-receipt', '退院調整を受け止める')
    case 'A11':
      return act('discharge-date-told', '連絡して記録する')
    case 'consent':
      return act('consent', '同意を記録する')
    case 'A5':
    case 'B1':
      return { href: paths.checksheet(caseId), label: 'チェックを始める' }
    case 'A6':
      return act('discharge-plan', '着手を記録する')
    case 'A10':
      return act('conference', '日時を決める')
    case 'A13':
      return act('documents', '引き継いで記録する')
    case 'A14':
      return act('care-plan-copy', '届けて記録する')
    case 'W1':
      return act('wishes', '聞いて記録する')
    case 'B0':
      return act('inquiry', '確かめて記録する')
    case 'B3':
      return act('certification', '確かめて記録する')
    case 'B4':
      return act('certification-application', '申請を記録する')
    case 'B5':
      return act('certification-decision', '結果を記録する')
    case 'B5p':
      return act('provisional-plan', '決めて記録する')
    case 'B7':
      return act('office-choice', '選ばれたことを記録する')
    case 'B8':
      return act('care-plan-request', '届け出を記録する')
    case 'B9':
    case 'D2':
      return act('care-manager', '担当の事業所を登録する')
    case 'C1':
    case 'C2':
      return act('certification-application', '申請を記録する')
    case 'D1':
      return act('disability-desk', '相談して記録する')
    case 'F1':
      return act('facility-handover', '引き継いで記録する')
    case 'T1':
      return act('next-hospital', '知らせて記録する')
    case 'X1':
      return act('death-told', '電話して記録する')
    case 'R1':
      return act('recall-told', '電話して記録する')
    case 'R2':
      return act('stray-fax', '電話して記録する')
    case 'U1':
      return act('contact', '電話して記録する')
    case 'phone':
      if (duty.basis.from === 'dispute') return act('settlement', '確かめて記録する')
      return duty.about === 'A9'
        ? act('discharge-notice-receipt', '電話して記録する')
        : act('contact', '電話して記録する')
  }
}
