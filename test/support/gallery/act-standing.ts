import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId } from '../../../manual/case/events'
import { type Standing, standingOf } from '../../../api/pages/case/standing'
import type { CaseView } from '../../../store/case-view'
import { admitted, caseOf, happens, numbered, type Told } from '../../manual/story'
import { NOW } from './frames'

const PLANNED: readonly Told[] = [
  admitted('2026-11-09 14:20'),
  happens('PlannedDischargeSet', '2026-11-17 10:00', { on: plainDate('2026-11-27') }),
]

const ORGANISATION = { kana: '', insideRegion: true, registered: true, members: [] } as const

/** A made-up case on which every act can be looked at: no notice of discharge has gone out yet. */
export function actStanding(
  side: Standing['side'],
  story: readonly Told[] = PLANNED,
  adoptable: Standing['adoptable'] = [],
): Standing {
  const state = caseOf(...story)
  const view: CaseView = {
    caseId: '11111111-1111-4111-8111-111111111111' as CaseId,
    code: 'NW-8-1062',
    region: 'nanwa',
    lastSeq: state.lastSeq,
    generation: 1,
    clockOffsetMs: 0,
    createdAt: NOW,
    diverged: false,
    state,
    person: {
      id: '22222222-2222-4222-8222-222222222222',
      name: '𠮷野 正一',
      kana: 'よしの しょういち',
      birthDate: plainDate('1940-04-18'),
      sex: 'male',
      municipality: '吉野町',
      insurerMunicipality: '吉野町',
      addressProtected: false,
    },
    hospital: {
      ...ORGANISATION,
      id: 'hospital',
      kind: 'hospital',
      name: '南奈良総合医療センター',
      phone: '0747-00-1120',
      desks: [{ code: 'W3', name: '3階西', kind: 'ward' }],
    },
    coordinator: {
      ...ORGANISATION,
      id: 'office',
      kind: 'careManagementOffice',
      name: '居宅介護支援事業所 さくら坂',
      phone: '0747-00-2231',
      desks: [],
      members: [{ accountId: 'sanae', role: 'careManager', name: '大前 早苗' }],
    },
    events: numbered(story),
    names: new Map(),
    remarks: new Map(),
    pending: [],
    mails: [],
    documents: [],
  }
  return standingOf(view, state, side, NOW, adoptable)
}
