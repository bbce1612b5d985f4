import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import type { Answers, Form } from '../../../manual/forms/form'
import type { ParsedPage } from '../../../manual/forms/parse-page'
import { screensOf } from '../../../manual/forms/screens'
import { getUse } from '../../../manual/case/form-uses'
import { pageView } from '../../../manual/forms/view'
import { sheetCheckView } from '../../../api/pages/sheet-check'
import type { OpenSheet } from '../../../api/sheet/open-sheet'
import { currentLeg } from '../../../manual/case/legs'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId } from '../../../manual/case/events'
import { renderFormCheck } from '../../../templates/pages/form-check'
import { renderFormPage } from '../../../templates/pages/form-page'
import { jst } from '../../manual/calendars'
import { admitted, caseOf } from '../../manual/story'
import { caseTarget, coordinatorFrame, target } from '../gallery/frames'
import { unescaped } from '../page-reading'
import { TODAY } from './samples'

const STATE = caseOf(admitted('2026-11-23 14:05'))
const PERSON = {
  name: '髙田 ミヨ子',
  kana: 'タカダ ミヨコ',
  birthDate: plainDate('1940-06-02'),
  sex: 'female',
}
const ADDRESS = '/cases/sample/forms/admission-info-sheet/pages/one'

/** A page of a form as the browser gets it. */
export function drawnPage(
  form: Form,
  pageId: string,
  answers: Answers,
  parsed?: ParsedPage,
): string {
  return renderFormPage(coordinatorFrame('inbox'), {
    strip: { code: 'NW-8-1103', person: { ...PERSON, ageSex: '86歳 女' }, facts: [] },
    back: { href: '/cases/sample/forms/admission-info-sheet', label: 'ページの一覧' },
    formTitle: form.title,
    page: pageView(form, pageId, {
      answers,
      ...(parsed && { typed: parsed.typed, problems: parsed.problems }),
    }),
    target: target(ADDRESS),
    version: 1,
    autosaveHref: `${ADDRESS}/autosave`,
    fromCheck: false,
  })
}

/** What a browser posts of a page as it stands; a name that stands there more than once has a list. */
export function controlsOf(html: string): Readonly<Record<string, string | readonly string[]>> {
  const form = html.split('<form').find((part) => part.includes(`action="${ADDRESS}"`)) ?? ''
  const found: (readonly [name: string, value: string])[] = []
  const attribute = (tag: string, name: string): string =>
    unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  for (const [tag, area] of form.matchAll(/<(?:input|textarea)(?:"[^"]*"|[^">])*>([^<]*)/g)) {
    const isBox = /type="(?:radio|checkbox)"/.test(tag)
    if (isBox && !/\schecked[\s/>=]/.test(tag)) continue
    const value = tag.startsWith('<textarea') ? unescaped(area ?? '') : attribute(tag, 'value')
    found.push([attribute(tag, 'name'), value])
  }
  const names = [...new Set(found.map(([name]) => name))]
  return Object.fromEntries(
    names.map((name) => {
      const values = found.filter(([one]) => one === name).map(([, value]) => value)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/** The form with these answers, as it lies before the side that writes it. */
export function openSheetSample(answers: Answers, form: Form = ADMISSION_INFO_SHEET): OpenSheet {
  const use = getUse(form.id)
  return {
    use,
    form,
    screens: screensOf(form, use),
    sheetCase: {
      caseId: 'sample' as CaseId,
      code: 'NW-8-1103',
      clockOffsetMs: 0,
      state: STATE,
      person: PERSON,
      hospital: { name: '吉野病院' },
      contacts: [],
    },
    leg: currentLeg(STATE),
    now: jst('2026-11-24 09:40'),
    today: plainDate(TODAY),
    context: { today: TODAY },
    draft: { version: 1, answers, sources: {} },
    attached: [],
    reopen: () => Promise.reject(new Error('the page only reads')),
  }
}

/** The check page of a draft with these answers. */
export function drawnCheck(form: Form, answers: Answers): string {
  const view = sheetCheckView({
    sheet: openSheetSample(answers, form),
    target: caseTarget('/cases/sample/forms/admission-info-sheet/send'),
  })
  return renderFormCheck(coordinatorFrame('inbox'), view)
}

/** Each label of a check page with what stands beside it. */
export function checkedRows(html: string): ReadonlyMap<string, string> {
  const rows = html.matchAll(/<dt>([^<]*)<\/dt><dd class="answer">([^<]*)/g)
  return new Map(
    Array.from(rows, ([, label = '', value = '']) => [unescaped(label), unescaped(value)]),
  )
}
