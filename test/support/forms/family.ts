import type { Answers } from '../../../manual/forms/form'

/** A family sheet of synthetic people, with every language asked for. */
export const IN_EVERY_LANGUAGE: Answers = {
  patientName: '髙田 ミヨ子',
  hospitalName: '吉野病院',
  deskName: '地域連携室',
  contactName: '大前 早苗',
  deskPhone: '0747-00-1120',
  deskHours: '平日 8:30〜17:15',
  nightPhone: '0747-00-1100',
  officeName: 'よしの居宅介護支援事業所',
  careManagerName: '森本 和子',
  officePhone: '0747-00-2231',
  writtenOn: '2026-11-24',
  admittedOn: '2026-11-20',
  dischargeOn: '2026-12-08',
  talkOn: '2026-12-02',
  talkAt: '14時、3階の面談室',
  note: '話し合いの日に、家の間取りが分かるものと、お薬手帳を持ってきてください。',
  languages: ['easyJapanese', 'english'],
  deskHoursEasy: '月曜日（げつようび）から 金曜日（きんようび） 8:30〜17:15',
  talkAtEasy: '午後（ごご） 2:00、3階（かい）',
  noteEasy:
    '話（はな）す 日（ひ）に、お薬手帳（くすりてちょう）を 持（も）って 来（き）てください。',
  hospitalNameEnglish: 'Yoshino Hospital',
  deskNameEnglish: 'Patient Support Office',
  deskHoursEnglish: 'Monday to Friday, 8:30 to 17:15',
  careManagerNameEnglish: 'Kazuko Morimoto',
  talkAtEnglish: '2 p.m., meeting room on the 3rd floor',
  noteEnglish: 'Please bring your medicine notebook and a plan of your house to the meeting.',
}
