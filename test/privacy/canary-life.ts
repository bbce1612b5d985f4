import { createStory, type Story } from '../../bin/story/cast'
import {
  checksheetIsJudged,
  nurseStartsTheCase,
  officeIsTold,
} from '../../bin/story/chapters/admission'
import { everybodySignsIn } from '../../bin/story/chapters/before'
import {
  dischargeIsCoordinated,
  dischargeIsPlanned,
  patientGoesHome,
} from '../../bin/story/chapters/discharge'
import { nurseConfirmsTheSheet, receiptIsLate } from '../../bin/story/chapters/receipt'
import { careManagerSendsTheSheet, sheetIsLate } from '../../bin/story/chapters/sheet'
import { createNarrator } from '../../bin/story/narrator'
import type { Person } from '../../bin/story/person'
import { formsOf } from '../../bin/story/read-html'
import { ADMISSION_INFO_SHEET } from '../../manual/forms/admission-info-sheet'
import type { Field } from '../../manual/forms/form'

/** A made-up name that stands nowhere else; where only kana or only letters may stand, its kana and its number. */
export const CANARY = {
  name: '金糸雀 かなりあ',
  kana: 'きんしじゃく かなりあ',
  katakana: 'キンシジャク カナリア',
  patientNumber: 'KNR-582-7731',
  phone: '0747-00-7731',
} as const

/** What is looked for: whole names, and the parts that a program may have cut them into. */
export const CANARY_NAMES = [
  '金糸雀',
  'かなりあ',
  'きんしじゃく',
  'カナリア',
  'キンシジャク',
  'ｶﾅﾘｱ',
  CANARY.patientNumber,
  CANARY.phone,
]

/** The story of one case with the canary as its patient, and in every place that takes words. */
export async function liveAsCanary(
  given: Readonly<{ baseUrl: string; catcherUrl: string; outDir: string }>,
): Promise<Story> {
  const narrator = createNarrator(() => undefined)
  const story: Story = {
    ...createStory({ ...given, narrator }),
    patient: {
      name: CANARY.name,
      kana: CANARY.kana,
      patientNumber: CANARY.patientNumber,
      birth: { year: '昭和9', month: '5', day: '4' },
      phone: CANARY.phone,
      secrets: CANARY_NAMES,
    },
  }
  const { nurse, careManager } = story
  await nurse.open('/sign-in')
  await nurse.press('確認コードの入力へ進む', { loginName: CANARY.name, password: CANARY.name })
  await everybodySignsIn(story)
  await nurseStartsTheCase(story)
  await checksheetIsJudged(story)
  await officeIsTold(story)
  await writeEverywhere(story, careManager)
  await sheetIsLate(story)
  await careManagerSendsTheSheet(story)
  await receiptIsLate(story)
  await nurseConfirmsTheSheet(story)
  await sayIt(story, nurse)
  await sayIt(story, careManager)
  await searchFor(nurse, CANARY.kana)
  const planned = await dischargeIsPlanned(story)
  await dischargeIsCoordinated(story, planned)
  await patientGoesHome(story, planned)
  return story
}

/** Every line of the sheet that takes words; pages that refuse some of them keep them as a draft all the same. */
async function writeEverywhere({ found }: Story, careManager: Person): Promise<void> {
  for (const { id, fields } of ADMISSION_INFO_SHEET.pages as readonly {
    id: string
    fields: readonly Field[]
  }[]) {
    const page = await careManager.open(`${found.casePath}/forms/admission-info-sheet/pages/${id}`)
    const there = new Set(formsOf(page.html).flatMap(({ names }) => [...names]))
    const typed = fields.flatMap((field) => {
      const isAsked = there.has(field.id) && field.askedWhen === undefined
      const words = isAsked ? canaryFor(field) : undefined
      return words === undefined ? [] : [[field.id, words] as const]
    })
    await careManager.press('保存して一覧へ戻る', Object.fromEntries(typed))
  }
}

function canaryFor(field: Field): string | undefined {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return CANARY.name.slice(0, field.maxLength)
    case 'kana':
      return CANARY.katakana
    case 'phone':
      return CANARY.phone
    case 'digits':
    case 'number':
    case 'date':
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
      return undefined
  }
}

/** A remark, sent as it should be, and once more from a page that the case has left behind: it comes back refused. */
async function sayIt({ found }: Story, person: Person): Promise<void> {
  const words = { note: `${CANARY.name}の家に行った`, answeredBy: CANARY.name }
  await person.open(`${found.casePath}/contact`)
  await person.press('連絡を記録する', { ...words, purpose: 'condition' })
  await person.open(`${found.casePath}/contact`)
  await person.press('連絡を記録する', { ...words, whenYear: CANARY.name })
}

async function searchFor(person: Person, kana: string): Promise<void> {
  await person.open('/cases')
  await person.press('探す', { search: kana })
  if (!person.sees(CANARY.name)) throw new Error('the search did not find the patient')
}
