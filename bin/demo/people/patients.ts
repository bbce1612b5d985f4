import { addDays, type PlainDate } from '../../../manual/calendar/plain-date'
import { NANWA } from '../../../manual/region/nanwa'
import { createRandom, demoId } from '../random'
import { demoPhone } from '../region/organisation'
import { patientName } from './names'

/** A made-up patient. */
export type Patient = Readonly<{
  id: string
  name: string
  kana: string
  birthDate: PlainDate
  sex: 'female' | 'male'
  municipality: string
  insurerMunicipality: string
  address: string
  phone: string
  patientNumber: string
}>

type Municipality = (typeof NANWA.municipalities)[number]

/** As many admissions from each municipality as it has people, roughly. */
const PEOPLE: Readonly<Record<string, number>> = {
  五條市: 27,
  吉野町: 6,
  大淀町: 16,
  下市町: 5,
  十津川村: 3,
}

/** The patient of one case: always the same for the same key, born 62 to 101 years before `today`. */
export function createPatient(key: string, today: PlainDate): Patient {
  const random = createRandom(`patient ${key}`)
  // A stream of its own: this one gives the open cases names with 髙 﨑 𠮷 邊 and a long one among them.
  const naming = createRandom(`p3 ${key}`)
  const sex = naming.chance(0.58) ? 'female' : 'male'
  const home = random.weighted(
    NANWA.municipalities.map((municipality): [number, Municipality] => [
      PEOPLE[municipality.name] ?? 1.5,
      municipality,
    ]),
  )
  const age = random.weighted([
    [1, random.between(62, 69)],
    [3, random.between(70, 79)],
    [6, random.between(80, 89)],
    [3, random.between(90, 101)],
  ])
  return {
    id: demoId('patient', key),
    ...patientName(naming, sex),
    birthDate: addDays(today, -Math.floor(age * 365.25) - random.between(0, 364)),
    sex,
    municipality: home.name,
    // A few live in a home elsewhere and stay insured where they came from (住所地特例).
    insurerMunicipality: random.chance(0.04) ? '五條市' : home.name,
    address: `奈良県${home.name === '五條市' ? '' : '吉野郡'}${home.name}大字見本${random.between(1, 980)}`,
    phone: demoPhone(random.between(6000, 8999)),
    patientNumber: String(random.between(100_000, 999_999)),
  }
}
