import type { FormPage } from '../form'

const onset = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'date', span: { yearsBack: 130, yearsAhead: 0 } }) as const

/** 診断名 with the day each began, and how the stay went (forms §4.4, doctor's letter). */
export const DIAGNOSES = {
  id: 'diagnoses',
  title: '診断名・経過',
  group: '本人と病気',
  nationalNumber: '',
  intro:
    '発症した日がはっきりしないときは空けておき、経過の欄に「5年ほど前から」のように書きます。',
  fields: [
    {
      id: 'diagnosis1',
      label: '診断名 1',
      under: '診断名',
      kind: 'text',
      maxLength: 100,
      hint: '生活機能が低下した直接の原因の病気',
      whenMissing: '診断名 1 を入れてください',
      neededFirst: true,
    },
    onset('diagnosis1Onset', '診断名 1 の発症日'),
    { id: 'diagnosis2', label: '診断名 2', kind: 'text', maxLength: 100 },
    onset('diagnosis2Onset', '診断名 2 の発症日'),
    { id: 'diagnosis3', label: '診断名 3', kind: 'text', maxLength: 100 },
    onset('diagnosis3Onset', '診断名 3 の発症日'),
    {
      id: 'courseAndTreatment',
      label: '生活機能低下の原因となった病気の経過と治療内容',
      under: '経過',
      kind: 'longText',
      maxLength: 3000,
      whenMissing: '経過と治療内容を入れてください',
      neededFirst: true,
    },
  ],
} as const satisfies FormPage
