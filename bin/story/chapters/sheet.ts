import type { Story } from '../cast'
import { moveTime } from '../case-clock'
import { hasNoSecret } from '../secrets'

const MOST_DAYS = 10

/** Days pass without a sheet: the care manager is reminded, then the office's manager. */
export async function sheetIsLate(story: Story): Promise<void> {
  const { narrator, nurse, mails, found } = story
  narrator.chapter('4 提供書がまだ来ない — the sheet is late')
  // Over a long holiday the office opens only after many days.
  for (let day = 1; day <= MOST_DAYS && !nurse.sees('事業所の管理者に知らせました'); day += 1)
    await moveTime(story, nurse, 'day')
  const isAboutUs = (text: string): boolean => text.includes(found.caseCode)
  const reminder = await mails.find(
    ({ subject, text }) => subject.includes('期限が近づいています') && isAboutUs(text),
  )
  narrator.check(
    'ケアマネジャーに、期限の知らせが届いた',
    reminder?.to.join().includes('tsutsuji') === true,
  )
  const escalation = await mails.find(
    ({ subject, text }) => subject.includes('期限を過ぎた') && isAboutUs(text),
  )
  narrator.check(
    '過ぎたので、事業所の管理者にも届いた',
    escalation?.to.join().includes('kanri') === true,
    escalation?.to.join(),
  )
  await nurse.open(found.casePath)
  narrator.check('知らせたことが、自動の記録に残っている', nurse.sees('期限を知らせました'))
}

/** The care manager writes the sheet page by page, checks it and sends it; twice pressed is once sent. */
export async function careManagerSendsTheSheet(story: Story): Promise<void> {
  const { narrator, careManager, patient, found, mails } = story
  narrator.chapter('5 入院時情報提供書 — the care manager writes and sends the sheet')
  await careManager.open(`${found.casePath}/forms/admission-info-sheet`)
  await careManager.follow('本人の基本情報')
  narrator.check(
    '氏名はケースから入っている',
    careManager.page().html.includes(`value="${patient.name}"`),
  )
  const wrong = await careManager.press('保存して次へ', {
    dwellingKind: 'detached',
    'birthDate-year': '令和20',
    phone: patient.phone,
  })
  narrator.check(
    'ありえない生年は、その欄で断られる',
    wrong.status === 422,
    `${wrong.status} ${wrong.heading}`,
  )
  narrator.check('ほかの答えは残っている', wrong.html.includes(patient.phone))
  await careManager.press('保存して次へ', {
    'birthDate-year': patient.birth.year,
    dwellingNotes: '玄関に段差。寝室は1階',
  })
  await careManager.press('保存して次へ', {
    household: 'livesAlone',
    mainCaregiverRelation: '長女',
    mainCaregiverLiving: 'apart',
  })
  await careManager.press('保存して次へ', { interests: '短歌。週1回の通所で歌うことが楽しみ' })
  await careManager.press('保存して次へ', { enclosed: ['carePlan'] })
  await careManager.press('保存して次へ', { caregivingCapacity: 'partial', abuseSuspected: 'none' })
  await careManager.press('保存して次へ', { dischargeConference: 'yes' })
  await careManager.press('保存して次へ', { talksHeld: 'notHeld' })
  await careManager.press('保存して次へ', DAILY_LIVING)
  await careManager.press('保存して次へ', { mealForm: ['ordinary'], swallowing: 'noChoking' })
  await careManager.press('保存して次へ', { urination: 'watched', defecation: 'watched' })
  await careManager.press('保存して次へ', { eyesight: 'easy', mentalProblems: ['none'] })
  await careManager.press('保存して次へ', { diseases: ['fracture'], medicalCare: ['none'] })
  await careManager.press('保存して次へ', { oralMedicine: 'yes', medicineManagement: 'self' })
  await careManager.press('保存して次へ', { clinicName: '見本診療所', visitMethod: 'outpatient' })
  const checked = await careManager.press('保存して確認へ進む')
  narrator.check('送る前の確かめ画面', checked.heading.includes('確かめ'), checked.heading)
  narrator.check(
    '答えが言葉で並んでいる',
    checked.text.includes('見守り') && checked.text.includes('長女'),
  )

  const sending = careManager.fillIn('南奈良総合医療センター', {})
  const sent = await careManager.send(sending)
  found.sheetPath = sent.url.pathname.replace(/\/sent$/, '')
  narrator.check(
    '送信した',
    sent.status === 200 && sent.url.pathname.includes('/sheets/'),
    sent.heading,
  )
  narrator.check('送信は受領ではないと書いてある', sent.text.includes('受け取りの確認は、まだ'))
  const twice = await careManager.send(sending)
  narrator.check(
    '二度押しても、送ったのは一度',
    twice.url.pathname === sent.url.pathname,
    twice.url.pathname,
  )

  const mail = await mails.find(
    ({ subject, text }) =>
      subject.includes('入院時情報提供書が届いて') && text.includes(found.caseCode),
  )
  narrator.check('病院の窓口にメールが届いた', mail?.to.join().includes('minaminara') === true)
  narrator.check(
    'メールに氏名などはない',
    mail !== undefined && hasNoSecret(patient, mail.text + mail.subject),
  )
}

const DAILY_LIVING = {
  moving: 'watched',
  transferring: 'watched',
  dressing: 'partlyHelped',
  grooming: 'independent',
  bathing: 'partlyHelped',
  eating: 'independent',
  gettingUp: 'watched',
  indoorAids: ['cane'],
  paralysis: 'none',
  pressureUlcer: 'none',
  dailyLivingNotes: '夜間にトイレへ行くとき、ふらつくことがあります。',
} as const
