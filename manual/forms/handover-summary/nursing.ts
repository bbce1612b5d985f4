import { PRESENT_ABSENT_UNKNOWN, wordsFor } from '../choices/common'
import type { FormPage } from '../form'

/** 看護上の問題と対応, and what everybody who cares for the patient must know first (forms §4.4, nursing summary). */
export const NURSING = {
  id: 'nursing',
  title: '看護上の問題と対応',
  group: '看護と生活',
  nationalNumber: '',
  fields: [
    {
      id: 'nursingProblems',
      label: '看護上の問題と対応',
      kind: 'longText',
      maxLength: 3000,
      hint: '入院中の問題と、うまくいった関わり方',
    },
    {
      id: 'infection',
      label: '感染症',
      under: '感染症・アレルギー',
      kind: 'oneOf',
      options: PRESENT_ABSENT_UNKNOWN,
      disclosure: 'sensitive',
      whenMissing: '感染症のありなしを選んでください',
    },
    {
      ...wordsFor('infectionDetail', '感染症の名と対応', ['infection', 'present']),
      disclosure: 'sensitive',
    },
    {
      id: 'allergy',
      label: 'アレルギー',
      kind: 'oneOf',
      options: PRESENT_ABSENT_UNKNOWN,
      whenMissing: 'アレルギーのありなしを選んでください',
    },
    wordsFor('allergyDetail', 'アレルギーの原因と症状', ['allergy', 'present']),
  ],
} as const satisfies FormPage
