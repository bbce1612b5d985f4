import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import { endOfQuietHours } from '../../../manual/calendar/quiet-hours'
import type { Edition } from '../../../manual/editions/edition'
import type { EditionForm } from '../../../templates/pages/edition'
import { fullDay } from '../../../templates/words/day'
import { paths } from '../../routes/paths'
import { readDayBoxes } from '../../typed/day'
import { createFields } from '../../typed/fields'
import type { Typed } from '../../typed/typed'
import type { EditionShown } from './edition-shown'

/** The last day of a comment round. */
export const UNTIL = 'until'
export const SURE = 'sure'

/** Who hears of a round or a publication: not who decided it, and nobody without an address. */
export const TOLD_BY_MAIL =
  'メールの宛先を登録しているほかの組織の窓口に、お知らせのメールを送ります。'

export function roundForm({
  edition,
  openUntil,
  typed,
  problems,
  target,
}: EditionShown): EditionForm {
  const until = openUntil
  return {
    title: '意見の受け付け',
    words: [
      until === undefined
        ? 'まだ始めていません。終わりの日を決めると、すべての組織が意見を書けるようになります。'
        : `いまの終わりの日は${fullDay(until)}です。日を変えると、のばすことも早く終えることもできます。`,
      TOLD_BY_MAIL,
    ],
    target: target(paths.editionRound(edition.id)),
    fields: [
      createFields(typed, problems).day({
        name: UNTIL,
        label: '終わりの日',
        need: 'required',
        hint: 'この日の終わりまで受け付けます',
      }),
    ],
    submit: until === undefined ? '受け付けを始める' : '終わりの日を変える',
    isLesser: true,
  }
}

export type UntilRead = Readonly<{ day: PlainDate } | { problem: string }>

/** From the first day on which a mail about it still arrives, and before the day of the edition itself. */
export function readUntil(typed: Typed, edition: Edition, now: Instant): UntilRead {
  const read = readDayBoxes(typed, UNTIL, 'near')
  if ('empty' in read) return { problem: '終わりの日を入れてください' }
  if ('refused' in read) return { problem: read.refused }
  if (read.day < dayInJapan(now)) return { problem: 'きょうか、これからの日を入れてください' }
  if (read.day < dayInJapan(endOfQuietHours(now)))
    return {
      problem:
        '夜間のため、お知らせのメールはあすの朝に届きます。終わりの日には、あすか、それより後の日を入れてください',
    }
  return read.day < edition.from
    ? { day: read.day }
    : { problem: `版を使い始める日（${fullDay(edition.from)}）より前の日を入れてください` }
}

export function publishForm({
  edition,
  comments,
  typed,
  problems,
  target,
  contentHash,
}: EditionShown): EditionForm {
  const open = comments.filter(({ answers }) => answers.length === 0).length
  return {
    title: 'この版の公表',
    words: [
      `公表すると、${fullDay(edition.from)}からの入院に使われます。公表した内容は変えられず、公表を取り消すこともできません。あなたの名前と日時が記録に残ります。`,
      TOLD_BY_MAIL,
      ...(open === 0 ? [] : [`答えていない意見が${open}件あります。`]),
    ],
    target: target(paths.editionPublication(edition.id), [['contentHash', contentHash]]),
    fields: [
      createFields(typed, problems).checkboxes({ name: SURE, label: '確認', need: 'required' }, [
        { value: 'yes', label: '違いと意見を確かめました' },
      ]),
    ],
    submit: `${edition.title}として公表する`,
  }
}

/** Why the button is not there; undefined when it is. */
export function whyNotYet(
  { from }: Edition,
  now: Instant,
  isOpen: boolean,
): readonly string[] | undefined {
  // Of the day itself some admissions have been entered by another edition already.
  if (from <= dayInJapan(now))
    return [
      `使い始める日（${fullDay(from)}）が過ぎています。公表は、その前の日までにします。日を改めた版が入るのを待ってください。`,
    ]
  return isOpen
    ? [
        '意見を受け付けているあいだは公表できません。終わりの日を過ぎてから、または日を早めてから公表してください。',
      ]
    : undefined
}
