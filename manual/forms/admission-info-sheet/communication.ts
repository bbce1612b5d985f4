import type { FormPage } from '../form'
import { EASE, PRESENCE, wordsFor } from '../choices/common'

const ease = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'oneOf', options: EASE }) as const

/** Section 7, the part on communication and the mind (forms §4.1). */
export const COMMUNICATION = {
  id: 'communication',
  title: 'コミュニケーション・精神面',
  group: '身体・生活機能',
  nationalNumber: '7-4',
  fields: [
    { ...ease('eyesight', '視力'), under: 'コミュニケーション能力' },
    ease('hearing', '聴力'),
    ease('speech', '言語'),
    ease('understanding', '意思疎通'),
    { id: 'glasses', label: '眼鏡', under: '使うもの', ...PRESENCE },
    { id: 'hearingAid', label: '補聴器', ...PRESENCE },
    {
      id: 'communicationNotes',
      label: 'コミュニケーションの特記事項',
      kind: 'longText',
      maxLength: 500,
    },
    {
      id: 'mentalProblems',
      label: '精神面における療養上の問題',
      under: '精神面',
      kind: 'manyOf',
      options: [
        { code: 'none', label: 'なし', alone: true },
        { code: 'hallucinations', label: '幻視・幻聴' },
        { code: 'excitement', label: '興奮' },
        { code: 'agitation', label: '焦燥・不穏' },
        { code: 'delusions', label: '妄想' },
        { code: 'violence', label: '暴力／攻撃性' },
        { code: 'resistsCare', label: '介護への抵抗' },
        { code: 'sleeplessness', label: '不眠' },
        { code: 'dayNightReversal', label: '昼夜逆転' },
        { code: 'wandering', label: '徘徊' },
        { code: 'dangerousActs', label: '危険行為' },
        { code: 'uncleanActs', label: '不潔行為' },
        { code: 'other', label: 'その他' },
      ],
      disclosure: 'sensitive',
    },
    {
      ...wordsFor('mentalProblemsOther', 'その他の精神面の問題', ['mentalProblems', 'other']),
      disclosure: 'sensitive',
    },
  ],
} as const satisfies FormPage
