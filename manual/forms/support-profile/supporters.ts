import type { FormPage } from '../form'

const who = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'text', maxLength: 100 }) as const
const phone = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'phone', maxLength: 40 }) as const

/** The people and offices of flow B' with the number of each (forms §4.6, Actors). */
export const SUPPORTERS = {
  id: 'supporters',
  title: '支援者・関係機関',
  group: '制度と支援者',
  nationalNumber: '',
  intro: '分かるところだけ書きます。事業所や担当課の名と、担当者の氏名を続けて書けます。',
  fields: [
    { ...who('specialist', '相談支援専門員'), under: '相談支援' },
    phone('specialistPhone', '相談支援専門員の電話番号'),
    who('coreCenter', '基幹相談支援センター'),
    phone('coreCenterPhone', '基幹相談支援センターの電話番号'),
    { ...who('municipality', '市町村の障害福祉担当'), under: '市町村・保健所' },
    phone('municipalityPhone', '市町村の障害福祉担当の電話番号'),
    who('healthCenter', '保健所の担当'),
    phone('healthCenterPhone', '保健所の電話番号'),
    { ...who('psychiatricSocialWorker', '精神保健福祉士'), under: '病院' },
    phone('psychiatricSocialWorkerPhone', '精神保健福祉士の電話番号'),
    who('lifeCounsellor', '退院後生活環境相談員'),
    phone('lifeCounsellorPhone', '退院後生活環境相談員の電話番号'),
  ],
} as const satisfies FormPage
