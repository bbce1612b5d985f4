import type { Story } from '../cast'
import {
  caseDay,
  daysFrom,
  daysLater,
  inWords,
  moveTime,
  type StoryDay,
  typedDay,
} from '../case-clock'
import { hasNoSecret } from '../secrets'

/** Discharge in sight; a page that was drawn before somebody changed the date is refused, and nothing typed is lost. */
export async function dischargeIsPlanned(story: Story): Promise<StoryDay> {
  const { narrator, nurse, found } = story
  narrator.chapter('8 退院が見えてきた — discharge in sight')
  const today = await caseDay(nurse, found.casePath)
  const planned = daysLater(today, 12)
  const early = await nurse.open(`${found.casePath}/discharge-date-told`)
  const outOfOrder =
    early.status === 200 ? await nurse.press('知らせたことを記録する', { channel: 'phone' }) : early
  narrator.check(
    '退院日が決まる前に「知らせた」は記録できず、次にすることが示される',
    outOfOrder.status === 409 || outOfOrder.status === 422,
    `${outOfOrder.status} ${outOfOrder.heading}`,
  )
  // Two tabs, each with a page of its own.
  await nurse.open(`${found.casePath}/planned-discharge`)
  const stale = nurse.fillIn('退院予定日を記録する', {
    ...typedDay('on', daysLater(today, 20)),
    note: '家族の都合を聞いてから',
  })
  await nurse.open(`${found.casePath}/planned-discharge`)
  const set = await nurse.press('退院予定日を記録する', typedDay('on', planned))
  narrator.check(
    `退院予定日 ${inWords(planned)}`,
    set.status === 200,
    `${set.status} ${set.heading}`,
  )
  const refused = await nurse.send(stale)
  narrator.check(
    '前に開いた画面からの記録は、断られる',
    refused.status === 409,
    `${refused.status} ${refused.heading}`,
  )
  narrator.check(
    '入れた文は、断りの画面に残っている',
    refused.text.includes('家族の都合を聞いてから'),
  )
  return planned
}

/** 退院調整開始の連絡 by the screen; the care manager takes it up; the date is fixed and told. */
export async function dischargeIsCoordinated(story: Story, planned: StoryDay): Promise<void> {
  const { narrator, nurse, careManager, mails, patient, found } = story
  narrator.chapter('9 退院調整 — coordination')
  await moveTime(story, nurse, 'day')
  await nurse.open(`${found.casePath}/discharge-notice`)
  const sent = await nurse.press('退院調整開始の連絡をする', { channel: 'screen' })
  narrator.check('退院調整開始の連絡をした', sent.status === 200, `${sent.status} ${sent.heading}`)
  const notice = await mails.find(
    ({ subject, text }) => subject.includes('退院調整開始') && text.includes(found.caseCode),
  )
  narrator.check('ケアマネジャーにメールが届いた', notice !== undefined)
  narrator.check(
    'メールに氏名などはない',
    notice !== undefined && hasNoSecret(patient, notice.text + notice.subject),
  )
  await careManager.open(`${found.casePath}/discharge-notice-receipt`)
  const takenUp = await careManager.press('受け止めたと病院に知らせる')
  narrator.check(
    'ケアマネジャーが受け止めた',
    takenUp.status === 200,
    `${takenUp.status} ${takenUp.heading}`,
  )

  await moveTime(story, nurse, 'week')
  await nurse.open(`${found.casePath}/discharge-date`)
  const fixed = await nurse.press('退院日を記録', typedDay('on', planned))
  narrator.check(
    `退院日が決まった（${inWords(planned)}）`,
    fixed.status === 200,
    `${fixed.status} ${fixed.heading}`,
  )
  const told = await mails.find(
    ({ subject, text }) =>
      subject.includes('退院日が決まりました') && text.includes(found.caseCode),
  )
  narrator.check('ケアマネジャーに、退院日の知らせが届いた', told !== undefined)
}

/** Home; the case closes by itself, is reopened by hand, and closes again when nothing more is to do. */
export async function patientGoesHome(story: Story, planned: StoryDay): Promise<void> {
  const { narrator, nurse, careManager, found } = story
  narrator.chapter('10 退院と終了 — home, and the case closes by itself')
  const left = daysFrom(await caseDay(nurse, found.casePath), planned)
  for (let day = 0; day < left; day += 1) await moveTime(story, nurse, 'day')
  const today = await caseDay(nurse, found.casePath)
  narrator.check('退院の日になった', daysFrom(today, planned) === 0, inWords(today))
  await nurse.open(`${found.casePath}/discharge`)
  const home = await nurse.press('退院を記録する', { outcome: 'home' })
  narrator.check('退院を記録した', home.status === 200, `${home.status} ${home.heading}`)
  found.dischargedOn = `${today.year}-${String(today.month).padStart(2, '0')}`
  await nurse.open(`${found.casePath}/documents`)
  const handed = await nurse.press('引き継ぎを記録する', {
    channel: 'fax',
    documents: ['nursingSummary', 'medicalLetter'],
  })
  narrator.check('書類を引き継いだ', handed.status === 200, `${handed.status} ${handed.heading}`)
  await nurse.open(found.casePath)
  narrator.check(
    'ケアプランの写しを待つあいだ、ケースは終わらない',
    !nurse.sees('ケースを再開する'),
    nurse.page().text.slice(0, 200),
  )
  await careManager.open(`${found.casePath}/care-plan-copy`)
  const copy = await careManager.press('届けたことを記録する', { channel: 'visit' })
  narrator.check('ケアプランの写しが届いた', copy.status === 200, `${copy.status} ${copy.heading}`)
  await nurse.open(found.casePath)
  narrator.check(
    'することが済んだので、ケースは自動で終了した',
    nurse.sees('ケースを再開する'),
    nurse.page().text.slice(0, 400),
  )
  await nurse.open(`${found.casePath}/reopening`)
  const reopened = await nurse.press('このケースを再開する')
  narrator.check('手で再開した', reopened.status === 200, `${reopened.status} ${reopened.heading}`)
  await moveTime(story, nurse, 'day')
  narrator.check('一日なにもなければ、また自動で終了する', nurse.sees('ケースを再開する'))
}
