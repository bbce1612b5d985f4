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
      return { href: paths.sheet(caseId), label: '情報提供書を作る' }
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
    case 'phone':
      return duty.about === 'A9'
        ? act('discharge-notice-receipt', '電話して記録する')
        : act('contact', '電話して記録する')
  }
}
