import { NANWA } from '../../../manual/region/nanwa'
import { type DemoOrganisation, demoPhone } from './organisation'

/** One community support centre and one care-insurance desk in each of the twelve municipalities. */
export const SUPPORT_CENTERS: readonly DemoOrganisation[] = NANWA.municipalities.map(
  ({ code, name, kana }, at) => ({
    key: `support-${code}`,
    kind: 'communitySupportCenter',
    name: `${name}地域包括支援センター`,
    kana: `${kana}ちいきほうかつしえんせんたー`,
    municipality: name,
    insideRegion: true,
    registered: true,
    phone: demoPhone(3000 + at * 10),
    fax: demoPhone(3009 + at * 10),
    mail: `houkatsu@m${code}.example.jp`,
    hours: 'publicDesk',
    desks: [{ code: 'office', name: '相談窓口', kind: 'other' }],
  }),
)

export const MUNICIPAL_DESKS: readonly DemoOrganisation[] = NANWA.municipalities.map(
  ({ code, name, kana }, at) => ({
    key: `municipality-${code}`,
    kind: 'municipality',
    name: `${name} 介護保険担当課`,
    kana: `${kana} かいごほけんたんとうか`,
    municipality: name,
    insideRegion: true,
    registered: true,
    phone: demoPhone(4000 + at * 10),
    fax: demoPhone(4009 + at * 10),
    mail: `kaigo@m${code}.example.jp`,
    hours: 'publicDesk',
    desks: [{ code: 'desk', name: '介護保険係', kind: 'other' }],
  }),
)

export const HEALTH_CENTER: DemoOrganisation = {
  key: 'health-center',
  kind: 'healthCenter',
  name: '奈良県吉野保健所',
  kana: 'ならけんよしのほけんじょ',
  municipality: '下市町',
  insideRegion: true,
  registered: true,
  phone: demoPhone(5000),
  fax: demoPhone(5009),
  mail: 'renkei@hokenjo.example.jp',
  hours: 'publicDesk',
  desks: [{ code: 'desk', name: '地域保健係', kind: 'other' }],
}

/** Who looks after the service itself. */
export const SECRETARIAT: DemoOrganisation = {
  key: 'secretariat',
  kind: 'secretariat',
  name: '南和入退院連携 事務局',
  kana: 'なんわにゅうたいいんれんけい じむきょく',
  municipality: '大淀町',
  insideRegion: true,
  registered: true,
  phone: demoPhone(110),
  fax: demoPhone(119),
  mail: 'jimukyoku@example.jp',
  hours: 'publicDesk',
  desks: [],
}
