import { readTypedWindow } from '../../../api/tools/typed-window'
import { USUAL, windowFields } from '../../../api/tools/window-fields'
import { windowResult } from '../../../api/tools/window-page'
import type { Typed } from '../../../api/typed/typed'
import { renderAdmissionInfoWindow } from '../../../templates/pages/admission-info-window'
import { NOW, target, VISITOR_FRAME } from './frames'

const AFTER_CLOSING: Typed = {
  ...USUAL,
  admittedYear: '令和8',
  admittedMonth: '11',
  admittedDay: '23',
  admittedTime: '18:40',
  careLevel: 'care',
}

const page = (typed: Typed, asked: boolean) => {
  const read = readTypedWindow(typed, NOW)
  return renderAdmissionInfoWindow(VISITOR_FRAME, {
    target: target('/tools/admission-info-window'),
    back: { href: '/', label: 'はじめのページ' },
    ...windowFields(typed, asked && !read.ok ? read.problems : {}),
    ...(asked && read.ok && { result: windowResult(read.admission, NOW) }),
  })
}

export const toolPages = () => ({
  '16-window': page(USUAL, false),
  '16b-window-result': page(AFTER_CLOSING, true),
  '16c-window-support': page({ ...AFTER_CLOSING, careLevel: 'support' }, true),
  '16d-window-wrong': page({ ...AFTER_CLOSING, admittedMonth: '', closes: '8:00' }, true),
})
