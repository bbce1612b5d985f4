import { eraDay } from '../../../manual/calendar/japanese-era'
import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import { type FaxLine, mayCarryPatientData } from '../../../manual/fax/fax-line'
import type { NumberWithLine } from '../../fax/fax-numbers'
import type { FaxSheet } from '../../../store/fax-sheets'
import type { OrganisationEntry } from '../../../store/organisations'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { ChipView } from '../../../templates/pages/components/chip'
import type { FieldModel } from '../../../templates/pages/components/field'
import type { FormTarget } from '../../../templates/pages/components/hidden'
import type { FaxLineView } from '../../../templates/pages/fax-line'
import { phoneWords } from '../../../templates/words/phone'
import { nearMoment } from '../../../templates/words/time'
import { paths } from '../../routes/paths'

export type FaxNotice = keyof typeof NOTICES

const NOTICES = {
  entered: {
    kind: 'success',
    title: '番号を登録しました',
    words: ['まだ確かめていない番号です。確認用紙を作って、この番号に送ってください。'],
  },
  anew: {
    kind: 'success',
    title: 'この番号を、はじめから確かめます',
    words: ['確認用紙を作って、この番号に送ってください。'],
  },
  made: {
    kind: 'success',
    title: '確認用紙を作りました',
    words: ['PDFを開いて印刷し、登録されている番号にFAXで送ってください。'],
  },
  verified: {
    kind: 'success',
    title: 'FAX番号を確かめました',
    words: ['患者さんの情報を伏せた用紙を、この番号に送れるようになりました。'],
  },
  changedMeanwhile: {
    kind: 'caution',
    title: 'ほかの人が先に番号を変えました',
    words: ['まだ何も変わっていません。いまの番号を見て、もう一度決めてください。'],
  },
} as const satisfies Record<string, BannerView>

export type FaxLineShown = Readonly<{
  organisation: OrganisationEntry
  /** The number the page is about; absent while there is no main number. */
  here: NumberWithLine | undefined
  others: readonly NumberWithLine[]
  tests: readonly FaxSheet[]
  now: Instant
  notice: FaxNotice | undefined
  /** A number is proved by a sheet that somebody else has faxed to it. */
  make: FormTarget | 'byTheOtherSide'
  confirm: Readonly<{ target: FormTarget; fields: readonly FieldModel[] }>
  change: FaxLineView['change']
}>

const OWN_STEPS = [
  '1. 病院など、FAXを送る側に「確認用紙を送ってください」と頼みます。自分で作った用紙では、番号が合っているか確かめられません。',
  '2. 届いた用紙のQRから答えるか、確認番号を電話で伝えるか、下に入れます。',
] as const

/** What is known of a number, and how it is proved. */
export function faxLineView(shown: FaxLineShown): FaxLineView {
  const { organisation, here, others, tests, now, notice, make, confirm, change } = shown
  const { id, name, phone } = organisation
  const line = here?.line
  const today = dayInJapan(now)
  const own = make === 'byTheOtherSide'
  return {
    title: [name, ...departmentOf(here), 'のFAX番号'].join(' '),
    back: { href: paths.contact(id), label: name },
    ...(notice && { banners: [NOTICES[notice]] }),
    chip: faxChip(line),
    facts: [
      { label: 'FAX', value: line?.number ?? '登録されていません' },
      { label: '番号の確認', value: verifiedWords(line) },
      ...(phone === undefined ? [] : [{ label: '電話', value: phoneWords(phone) }]),
    ],
    ...(line !== undefined && {
      test: {
        steps: own
          ? OWN_STEPS
          : [
              '1. 確認用紙（患者さんの情報は書かれていません）を作り、印刷してFAXで送ります。',
              phone === undefined
                ? '2. 届いたかを相手に電話で聞くか、相手が用紙のQRから答えるのを待ちます。'
                : `2. 届いたかを電話（${phoneWords(phone)}）で聞くか、相手が用紙のQRから答えるのを待ちます。`,
              '3. 電話で聞いた確認番号を、下に入れます。相手が自分で答えたときは、自動で「確かめた番号」になります。',
            ],
        ...(!own && { make }),
        sheets: own
          ? []
          : tests.map((sheet) => ({
              words: `${sheet.number}\u3000${nearMoment(sheet.madeAt, today)} 作成\u3000${nearMoment(sheet.expiresAt, today)}まで有効`,
              pdf: {
                href: paths.faxTestPdf(id, sheet.id),
                label: `確認用紙 ${sheet.number} のPDF`,
              },
            })),
        ...(tests.length > 0 && { confirm }),
      },
    }),
    others: others.map((one) => ({
      title: departmentOf(one)[0] ?? '代表',
      words: `FAX ${phoneWords(one.number)}`,
      chip: faxChip(one.line),
      link: {
        href: paths.faxLine(id, one.department === undefined ? undefined : one.number),
        label: 'この番号を確かめる',
      },
    })),
    change,
  }
}

const departmentOf = (one: NumberWithLine | undefined): readonly string[] =>
  one?.department === undefined ? [] : [one.department]

export function faxChip(line: FaxLine | undefined): ChipView {
  if (line === undefined) return { kind: 'notYet', text: '番号なし' }
  if (line.wentAstrayAt !== undefined) return { kind: 'problem', text: '問題があります' }
  return mayCarryPatientData(line)
    ? { kind: 'done', text: '確かめた番号' }
    : { kind: 'waiting', text: 'まだ確かめていません' }
}

/** How far the numbers of an organisation can be relied on, in a few words. */
export function faxNumbersWords(numbers: readonly NumberWithLine[]): string {
  const [first] = numbers
  if (numbers.length < 2) return faxChip(first?.line).text
  const proved = numbers.filter(({ line }) => mayCarryPatientData(line)).length
  return `${numbers.length}つのうち${proved}つを確かめました`
}

function verifiedWords(line: FaxLine | undefined): string {
  if (line === undefined) return 'FAX番号を入れると、確認用紙を作れます。'
  if (line.wentAstrayAt !== undefined)
    return `${eraDay(dayInJapan(line.wentAstrayAt))}に、別のところに届いたと知らせがありました。下の「番号を入れる・直す」から、確かめ直してください。`
  if (line.verified === undefined)
    return 'まだです。確かめるまで、患者さんの情報が載る用紙は作れません。'
  const { at, how, by } = line.verified
  const way = how === 'phone' ? '電話で確認番号を聞きました' : '届いた側が確認番号を入れました'
  return `${eraDay(dayInJapan(at))}\u3000${way}（${by}）`
}
