import { addDays, plainDate } from '../../manual/calendar/plain-date'
import type { TypedDay } from './hands'

export type MadeUp = Readonly<{
  name: string
  kana: string
  patientNumber: string
  birth: TypedDay
}>

const SYLLABLES = Array.from(
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろ',
)

/** Nobody: every word is made up. Another name and another day of birth at each call, so that no two are taken for one. */
export function somebody(): MadeUp {
  const tick = Math.floor(Date.now() / 1_000)
  const given = [1, 43, 43 ** 2].map((step) => SYLLABLES[Math.floor(tick / step) % 43]).join('')
  const [year, month, day] = addDays(plainDate('1927-01-01'), tick % 9_000)
    .split('-')
    .map(Number)
  return {
    name: `𠮷試 ${given}`,
    kana: `ためし ${given}`,
    patientNumber: `T${tick}`,
    birth: { year: `S${Number(year) - 1925}`, month: String(month), day: String(day) },
  }
}
