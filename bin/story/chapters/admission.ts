import type { Story } from '../cast'
import { hasNoSecret } from '../secrets'

const OFFICE = 'ケアプランつつじ'

/** The nurse starts a case; the same admission started twice is found. */
export async function nurseStartsTheCase(story: Story): Promise<void> {
  const { narrator, nurse, patient, found } = story
  narrator.chapter('1 入院 — the nurse starts a case')
  narrator.tell(`${patient.name}さんが入院した。看護師が12の質問に答える。`)
  await nurse.open('/cases/new')

  const half = await nurse.press('ケースを始める', {
    name: patient.name,
    birthYear: '昭和70',
    birthMonth: '5',
    birthDay: '2',
  })
  narrator.check(
    '足りない答えは、直し方といっしょに示される',
    half.title.startsWith('エラー'),
    half.title,
  )
  narrator.check('入れた氏名は残っている', half.html.includes(patient.name))
  narrator.check('昭和70年は言葉で断られる', half.text.includes('昭和は64年1月7日まで'))

  await nurse.press('探す', { coordinatorKnown: 'yes', officeQuery: 'つつじ' })
  narrator.check(`事業所を検索で見つけた（${OFFICE}）`, nurse.sees(OFFICE))
  const answers = {
    patientNumber: patient.patientNumber,
    kana: patient.kana,
    name: patient.name,
    birthYear: patient.birth.year,
    birthMonth: patient.birth.month,
    birthDay: patient.birth.day,
    sex: 'female',
    municipality: '大淀町',
    ward: '3W',
    admissionKind: 'emergency',
    careLevel: 'care2',
    coordinatorKnown: 'yes',
    office: officeOn(nurse.page().html),
    consent: 'given',
  }
  const filled = nurse.fillIn('ケースを始める', answers)
  const started = await nurse.send(filled)
  found.casePath = started.url.pathname
  found.caseCode = /NW-\d+-\d+/.exec(started.text)?.[0] ?? ''
  narrator.check(
    'ケースの画面が開いた',
    /^\/cases\/[0-9a-f-]{36}$/.test(found.casePath),
    started.heading,
  )
  narrator.check('ケース番号がついた', found.caseCode !== '', started.title)
  narrator.check(
    '画面の題とアドレスに氏名はない',
    hasNoSecret(patient, started.title + started.url.href),
  )
  narrator.tell(`ケース ${found.caseCode}`)

  const again = await nurse.send(filled)
  narrator.check(
    '二度押しても、同じケース',
    again.url.pathname === found.casePath,
    again.url.pathname,
  )
  await nurse.open('/cases/new')
  await nurse.press('探す', { coordinatorKnown: 'yes', officeQuery: 'つつじ' })
  const same = await nurse.press('ケースを始める', answers)
  narrator.check(
    '同じ入院をもう一度始めると、いまあるケースが見つかる',
    same.html.includes(`href="${found.casePath}"`),
    same.heading,
  )
}

/** The value of the first office that the search found. */
function officeOn(html: string): string {
  const input = [...html.matchAll(/<input\b[^>]*>/g)].find(([tag]) => / name="office"/.test(tag))
  return / value="([^"]*)"/.exec(input?.[0] ?? '')?.[1] ?? ''
}

/** A patient with a care manager is in scope without scoring; the result is recorded with its reason. */
export async function checksheetIsJudged({ narrator, nurse, found }: Story): Promise<void> {
  narrator.chapter('2 基準チェック — the checksheet')
  await nurse.open(`${found.casePath}/checksheet`)
  const result = await nurse.press('判定する', { items: ['stand_or_walk_assist'] })
  narrator.check(
    'ケアマネジャーがいるので、採点せずに対象',
    result.text.includes('対象'),
    result.heading,
  )
  await nurse.open(found.casePath)
  narrator.check(
    '判定が記録に残っている',
    nurse.sees('基準チェック') || nurse.sees('チェックシート'),
  )
}

/** The office gets a mail without personal data, and an item in its inbox with the days that count. */
export async function officeIsTold(story: Story): Promise<void> {
  const { narrator, careManager, mails, patient, found, stranger } = story
  narrator.chapter('3 入院の連絡 — the office is told')
  const mail = await mails.find(
    ({ subject, text }) => subject.includes('入院の連絡') && text.includes(found.caseCode),
  )
  narrator.check('事業所にメールが届いた', mail !== undefined)
  if (mail !== undefined) {
    narrator.check('宛先は事業所の窓口', mail.to.join().includes('tsutsuji'), mail.to.join())
    narrator.check(
      'ケース番号・事業所・リンクがある',
      mail.text.includes(found.casePath) && mail.text.includes(OFFICE),
    )
  }
  const inbox = await careManager.open('/inbox')
  narrator.check('ケアマネの「きょうやること」に出ている', inbox.text.includes(patient.name))
  narrator.check(
    '加算の日を、この事業所の営業日で示している',
    /\d+月\d+日（.）まで に提供すれば、入院時情報連携加算/.test(inbox.text) ||
      inbox.text.includes('対象となりえます'),
  )
  const opened = await careManager.press(`${patient.name}さん： 入院の知らせを受け取る`)
  narrator.check('知らせを受け取った', opened.status === 200, opened.heading)

  const hidden = await stranger.open(found.casePath)
  narrator.check(
    'ほかの事業所の人には、無いのと同じ（404）',
    hidden.status === 404,
    String(hidden.status),
  )
  narrator.check('404の画面に氏名はない', hasNoSecret(patient, hidden.text))
}
