import { renderStartCase } from '../../../templates/pages/start-case'
import type { StartCaseView } from '../../../templates/pages/start-case-view'
import { coordinatorFrame, hospitalFrame, target } from './frames'

const choice = (value: string, label: string, hint?: string) => ({
  value,
  label,
  ...(hint !== undefined && { hint }),
})

export const START: StartCaseView = {
  askedBy: 'hospital',
  target: { ...target('/cases/new'), submissionId: '00000000-0000-4000-8000-000000000000' },
  back: { href: '/worklist', label: 'きょうやること' },
  values: {
    kana: 'ﾀｶﾊｼ ﾐﾂ',
    name: '髙橋 ミツ',
    birthYear: 'S13',
    birthMonth: '5',
    birthDay: '2',
    sex: 'female',
    municipality: '29442',
    admittedYear: '令和8',
    admittedMonth: '11',
    admittedDay: '21',
    admittedTime: '22:10',
    ward: 'hcu',
    admissionKind: 'emergency',
    careLevel: 'care2',
    coordinatorKnown: 'yes',
    officeQuery: 'さくら',
    office: 'sakurazaka',
    consent: 'given',
  },
  errors: {},
  echo: { birth: '昭和13年（1938年）5月2日 88歳', admitted: '令和8年11月21日（土）22:10' },
  choices: {
    municipality: [choice('29442', '大淀町'), choice('29207', '五條市'), choice('unknown', '不明')],
    ward: [choice('hcu', 'HCU'), choice('3w', '3階西'), choice('unknown', '不明')],
    hospital: [choice('yoshino', '吉野病院'), choice('gojo', '五條病院')],
    admissionKind: [
      choice('emergency', '緊急'),
      choice('planned', '予定'),
      choice('transfer', '転院'),
    ],
    careLevel: [
      choice('care2', '要介護2'),
      choice('support1', '要支援1'),
      choice('unknown', '不明'),
    ],
    officeKind: [
      choice('careManagementOffice', '居宅介護支援事業所など（ケアマネジャー）'),
      choice('communitySupportCenter', '地域包括支援センター'),
    ],
    officeMunicipality: [choice('五條市', '五條市'), choice('奈良県の外', '奈良県の外')],
    consent: [
      choice('given', '本人または家族から口頭・書面で得た'),
      choice('givenAtContract', 'ケアマネジャーが契約時に得ている'),
      choice('notYet', 'まだ得ていない', '始められますが、外へ送る前にもう一度尋ねます'),
    ],
  },
  search: {
    alike: true,
    results: [
      {
        value: 'sakurazaka',
        name: '居宅介護支援事業所 さくら坂',
        municipality: '大淀町',
        phone: '0747-00-2231',
        hours: '月〜金 8:30〜17:30',
        registered: true,
      },
      {
        value: 'sakura',
        name: 'さくら居宅介護支援センター',
        municipality: '五條市',
        phone: '0747-00-6180',
        hours: '月〜土 9:00〜18:00',
        registered: true,
      },
      {
        value: 'sakurai',
        name: 'ケアプラン さくらい',
        municipality: '桜井市（圏域外）',
        phone: '0744-00-3415',
        hours: '確認中',
        registered: false,
      },
    ],
  },
  samePersons: [
    {
      value: 'p1',
      words: '令和8年7月3日に退院した「髙橋 ミツ」さんのケースがあります（生年月日が同じ）。',
      chosen: false,
    },
  ],
  consequences: [
    {
      icon: 'clock',
      lead: '入院の連絡の期限が出ます。',
      text: '入院から3日以内。休日にあたれば次の営業日まで。',
    },
    {
      icon: 'people',
      lead: '入院時情報提供書の依頼',
      text: 'が、事業所のケアマネジャーに届きます。',
    },
    { icon: 'page', lead: '連絡と返事の記録', text: 'が、あとで加算と指標の根拠になります。' },
  ],
  basis: '南和 入退院連携マニュアル 第3版「ケアマネジャーが決まっている場合」',
}

export const startCasePages = () => ({
  '03-start': renderStartCase(hospitalFrame('newCase'), START),
  '03b-start-error': renderStartCase(hospitalFrame('newCase'), {
    ...START,
    values: { ...START.values, birthYear: 'S65', admittedMonth: '12', office: '' },
    echo: {},
    errors: {
      birth: '昭和は64年1月7日までです。元号か年を確かめてください',
      admitted: 'きょう（令和8年11月24日）より後の日付です。入院した日を入れてください',
      office: '検索結果から事業所を1つ選んでください',
      sex: '性別を選んでください',
      consent: '情報共有の同意を選んでください',
    },
  }),
  '03c-start-by-care-manager': renderStartCase(coordinatorFrame('newCase'), {
    ...START,
    askedBy: 'coordinator',
    samePersons: [],
    back: { href: '/inbox', label: 'きょうやること' },
  }),
  '03d-start-unknown': renderStartCase(hospitalFrame('newCase'), {
    ...START,
    values: { coordinatorKnown: 'no' },
    echo: {},
    samePersons: [],
  }),
  '03e-start-new-office': renderStartCase(hospitalFrame('newCase'), {
    ...START,
    values: {
      ...START.values,
      office: 'new',
      officeName: 'ケアプラン さくらの里',
      officeKind: 'careManagementOffice',
      officeMunicipality: '奈良県の外',
    },
    errors: { officePhone: '電話番号を、市外局番から入れてください（例：0747-00-1120）' },
    samePersons: [],
  }),
})
