import { CURRENT_HOLIDAYS, yearsCovered } from '../../manual/calendar/national-holidays'

const { first, last } = yearsCovered(CURRENT_HOLIDAYS)

/** What is wrong with a question to the public tool, and what would be accepted instead. */
export const WINDOW_REFUSALS = {
  notJson: {
    status: 415,
    message: '本文が JSON として送られていません',
    accepted: 'Content-Type: application/json',
  },
  bodyUnreadable: {
    status: 400,
    message: '本文を読み取れません',
    accepted: 'UTF-8 の JSON。例 {"admittedAt":"2026-11-23T18:40:00+09:00"}',
  },
  bodyTooLarge: { status: 413, message: '本文が大きすぎます', accepted: '16 KB まで' },
  notAnObject: {
    status: 400,
    message: 'JSON のオブジェクトではありません',
    accepted: '{ admittedAt, officeId?, calendar?: { hours, closedOn?, nationalHolidays? } }',
  },
  unknownField: {
    status: 400,
    message: '知らない項目があります',
    accepted: '{ admittedAt, officeId?, calendar?: { hours, closedOn?, nationalHolidays? } }',
  },
  admittedAtUnreadable: {
    status: 400,
    message: '入院の日時を読み取れません',
    accepted: 'ISO 8601 の日時。例 "2026-11-23T18:40:00+09:00"',
  },
  admittedAtWithoutOffset: {
    status: 400,
    message: '入院の日時に、時差がついていません',
    accepted: '時差つきの日時。日本なら "+09:00"。例 "2026-11-23T18:40:00+09:00"',
  },
  admittedAtOutOfRange: {
    status: 400,
    message: '祝日の分からない年です',
    accepted: `日本の ${first}年1月1日から ${last}年12月24日まで`,
  },
  officeUnknown: {
    status: 400,
    message: 'その事業所は登録されていません',
    accepted: '登録されている事業所の id (UUID)。分からないときは calendar',
  },
  officeAndCalendar: {
    status: 400,
    message: 'officeId と calendar の両方があり、どちらで数えるか決められません',
    accepted: 'officeId か calendar のどちらか一つ',
  },
  calendarUnreadable: {
    status: 400,
    message: '営業日を読み取れません',
    accepted: '{ hours: { mon: ["08:30", "17:30"], … }, closedOn?: [], nationalHolidays?: true }',
  },
  hoursUnreadable: {
    status: 400,
    message: '営業時間を読み取れません',
    accepted:
      'mon, tue, wed, thu, fri, sat, sun のうち営業する曜日に、始まりと終わり ["08:30", "17:30"]',
  },
  timeUnreadable: {
    status: 400,
    message: '時刻を読み取れません',
    accepted: '"00:00" から "24:00" まで。例 "08:30"',
  },
  hoursReversed: {
    status: 400,
    message: '営業時間の終わりが、始まりより後ではありません',
    accepted: '始まりより後の終わり。例 ["08:30", "17:30"]',
  },
  neverOpen: {
    status: 400,
    message: '営業する日がありません',
    accepted: '1つ以上の曜日の営業時間と、続けて100日までの休業日',
  },
  closedOnUnreadable: {
    status: 400,
    message: '休業日を読み取れません',
    accepted: `暦にある日 "YYYY-MM-DD"、${first}年から ${last}年まで、400日まで`,
  },
  nationalHolidaysUnreadable: {
    status: 400,
    message: '祝日に休むかどうかを読み取れません',
    accepted: 'true（休む）か false（営業する）',
  },
  tooManyQuestions: {
    status: 429,
    message: '続けて問い合わせが来たため、一時止めています',
    accepted: '1分に60回まで。Retry-After の秒数だけ待ってください',
  },
  unavailable: {
    status: 503,
    message: 'ただいま使えません',
    accepted: '1分ほど待って、もう一度',
  },
  fault: { status: 500, message: 'こちらの不具合です', accepted: '同じ内容でもう一度' },
} as const satisfies Record<string, Readonly<{ status: number; message: string; accepted: string }>>

export type WindowRefusal = keyof typeof WINDOW_REFUSALS
