import { findMonth, monthChoice } from '../../../api/pages/month'
import { renderFeeEvidence } from '../../../templates/pages/fee-evidence'
import { EVIDENCE_CASES, sampleEvidence } from '../evidence-sample'
import { coordinatorFrame } from './frames'

const NOVEMBER = findMonth('2026-11')
if (NOVEMBER === undefined) throw new Error('there is a November')
const MONTH = monthChoice('/fee-evidence', NOVEMBER, NOVEMBER)

const page = (cases: typeof EVIDENCE_CASES): string =>
  renderFeeEvidence(coordinatorFrame('inbox'), {
    back: { href: '/inbox', label: 'きょうやること' },
    month: MONTH,
    evidence: sampleEvidence(cases),
    pdf: { href: '/fee-evidence.pdf?month=2026-11', label: 'PDFで出す' },
    csv: { href: '/fee-evidence.csv?month=2026-11', label: 'CSVで出す' },
  })

export const evidencePages = () => ({
  '06h-fee-evidence': page(EVIDENCE_CASES),
  '06i-fee-evidence-none': page([]),
})
