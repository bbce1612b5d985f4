import type { FormPage } from '../form'
import { ABSENT_NIGHT_ALWAYS, PRESENCE, wordsFor } from '../choices/common'
import { HELP_LEVELS } from '../choices/scales'

/** Section 7, the part on the toilet, sleep and habits (forms §4.1). */
export const TOILET_AND_SLEEP = {
  id: 'toilet-and-sleep',
  title: '排泄・睡眠',
  group: '身体・生活機能',
  nationalNumber: '7-3',
  fields: [
    {
      id: 'urination',
      label: '排尿',
      under: '排泄',
      kind: 'oneOf',
      options: HELP_LEVELS,
      whenMissing: '排尿を選んでください',
    },
    {
      id: 'defecation',
      label: '排便',
      kind: 'oneOf',
      options: HELP_LEVELS,
      whenMissing: '排便を選んでください',
    },
    {
      id: 'portableToilet',
      label: 'ポータブルトイレ',
      under: '使うもの',
      kind: 'oneOf',
      options: ABSENT_NIGHT_ALWAYS,
    },
    { id: 'pads', label: 'オムツ／パッド', kind: 'oneOf', options: ABSENT_NIGHT_ALWAYS },
    {
      id: 'sleep',
      label: '睡眠の状態',
      under: '睡眠',
      kind: 'oneOf',
      options: [
        { code: 'good', label: '良' },
        { code: 'poor', label: '不良' },
      ],
    },
    wordsFor('sleepDetail', '睡眠が不良な様子', ['sleep', 'poor']),
    { id: 'sleepingPills', label: '眠剤の使用', ...PRESENCE },
    { id: 'smoking', label: '喫煙', under: '喫煙・飲酒', ...PRESENCE },
    {
      id: 'cigarettesPerDay',
      label: '1日に吸う本数',
      kind: 'number',
      min: 0,
      max: 200,
      unit: '本／日',
      askedWhen: { field: 'smoking', isOneOf: ['yes'] },
    },
    { id: 'drinking', label: '飲酒', ...PRESENCE },
    {
      id: 'goPerDay',
      label: '1日に飲む量',
      kind: 'number',
      min: 0,
      max: 30,
      decimals: 1,
      unit: '合／日',
      askedWhen: { field: 'drinking', isOneOf: ['yes'] },
    },
  ],
} as const satisfies FormPage
