import { cell, entry } from '../form-cells'
import type { LayoutCell, LayoutSection } from '../form-layout'

const supporter = (field: string, label: string): readonly LayoutCell[] => [
  cell(label, [entry(field)], 0.68, 126),
  cell('TEL', [entry(`${field}Phone`)], 0.32, 34),
]

export const SUPPORTERS_SECTION: LayoutSection = {
  heading: '4. 支援者・関係機関',
  rows: [
    supporter('specialist', '相談支援専門員'),
    supporter('coreCenter', '基幹相談支援センター'),
    supporter('municipality', '市町村の障害福祉担当'),
    supporter('healthCenter', '保健所の担当'),
    supporter('psychiatricSocialWorker', '精神保健福祉士'),
    supporter('lifeCounsellor', '退院後生活環境相談員'),
  ],
}
