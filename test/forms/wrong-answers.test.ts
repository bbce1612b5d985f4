import {
  answerList,
  type Field,
  fieldsOf,
  type Form,
  type FormPage,
  isNeededFirst,
  optionsOf,
} from '../../manual/forms/form'
import { FORMS } from '../../manual/forms/forms'
import { readJson } from '../../manual/forms/json/read-json'
import { DAY_BOXES, dayBoxName, draftWith, parsePage } from '../../manual/forms/parse-page'
import { obstaclesToSending } from '../../manual/forms/problems'
import { controlsOf, drawnPage } from '../support/forms/drawn-pages'
import { TODAY } from '../support/forms/samples'
import { type WrongAnswer, wrongAnswers } from '../support/forms/wrong-answers'
import { unescaped } from '../support/page-reading'

const CONTEXT = { today: TODAY }
const UNSEEN = '目に見えない文字を取り除きました'

describe.each(FORMS.map((form) => [`${form.title} ${form.edition}`, form] as const))(
  '%s refuses in words of its own, on the page and in JSON, and loses nothing typed',
  (_title, form) => {
    const all = wrongAnswers(form)

    test.each(fieldsOf(form).map((field) => [field.label, field] as const))(
      'what is wrong in %s',
      (_label, field) => {
        const ofField = all.filter((wrong) => wrong.field === field)

        expect(ofField.map((wrong) => whatCameOf(form, wrong))).toEqual(
          ofField.map((wrong) => whatShould(form, wrong)),
        )
        expect(ofField.length).toBeGreaterThan(0)
      },
    )
  },
)

function whatCameOf(form: Form, wrong: WrongAnswer) {
  const { what, field, typed, beside, message } = wrong
  const { id } = pageOf(form, field)
  const posted = { ...beside, [field.id]: typed }
  const parsed = parsePage(form, id, posted, CONTEXT)
  const draft = draftWith(form, id, {}, parsed)
  const drawn = drawnPage(form, id, draft, parsed)
  const html = unescaped(drawn)
  const summary = /<div class="error-summary"[^]*?<\/ul>/.exec(html)?.[0] ?? ''
  const below = html.slice(html.indexOf(summary) + summary.length)
  const toldOf = (problems: readonly Readonly<{ field: string; message: string }>[]) =>
    problems.filter((problem) => problem.field === field.id).map((problem) => problem.message)
  return {
    what,
    told: toldOf(parsed.problems),
    inJson: toldOf(readJson(form, posted, {}, CONTEXT).problems),
    inTitle: html.includes('<title>エラー：'),
    inSummary: summary.includes(message),
    atTheField: below.includes(message),
    standsThere: standingIn(drawn, field),
    holdsTheSheetBack: obstaclesToSending(form, draft, CONTEXT).some(
      ({ problems }) => toldOf(problems).length > 0,
    ),
  }
}

function whatShould(form: Form, { what, field, typed, message }: WrongAnswer) {
  const mayWait = typed === '' && !isNeededFirst(pageOf(form, field))
  const isCleaned = message.startsWith(UNSEEN)
  return {
    what,
    told: [message],
    inJson: [message],
    inTitle: true,
    inSummary: true,
    atTheField: true,
    standsThere: isCleaned ? 'アイ' : shownAgain(field, answerList(typed)),
    holdsTheSheetBack: !mayWait && !isCleaned,
  }
}

const pageOf = (form: Form, field: Field): FormPage => {
  const page = form.pages.find(({ fields }) => fields.includes(field))
  if (page === undefined) throw new Error(`no page asks ${field.id}`)
  return page
}

/** What stands in the controls of the field on the page that is shown again. */
function standingIn(html: string, field: Field): string {
  const controls = controlsOf(html)
  const names =
    field.kind === 'date' ? DAY_BOXES.map((box) => dayBoxName(field.id, box)) : [field.id]
  return names
    .map((name) => answerList(controls[name]).join('、'))
    .join('/')
    .replace(/\/+$/, '')
}

/** As typed; a choice that does not exist cannot be shown, and of two radio buttons only the first. */
function shownAgain(field: Field, typed: readonly string[]): string {
  const [text = ''] = typed
  if (field.kind === 'date') {
    const [year = 0, month, day] = text.split('-').map(Number)
    return day === undefined ? text : `${inEra(year)}/${month}/${day}`
  }
  const codes = optionsOf(field).map(({ code }) => code)
  if (codes.length === 0) return text
  const possible = typed.filter((code) => codes.includes(code))
  return (field.kind === 'manyOf' ? possible : possible.slice(0, 1)).join('、')
}

/** Only the eras that the days of these tests fall in. */
function inEra(year: number): string {
  if (year >= 2020) return `令和${year - 2018}`
  return year >= 1990 ? `平成${year - 1988}` : `明治${year - 1867}`
}
