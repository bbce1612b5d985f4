import { findPhone } from '../../manual/forms/phone'
import { NANWA } from '../../manual/region/nanwa'
import type { NewOffice } from '../../store/organisations'
import { line, type Problems, tooLong, type Typed } from '../typed/typed'
import { MUNICIPALITIES } from './case-words'

/** The choice beside the offices found: this one is in no directory yet. */
export const NOT_LISTED = 'new'

export const NEW_OFFICE_FIELDS = [
  'officeName',
  'officeKind',
  'officeMunicipality',
  'officePhone',
  'officeFax',
  /** The name whose look-alikes were shown: the same name again means that it is none of them. */
  'officeSeen',
] as const

export const OFFICE_KINDS = {
  careManagementOffice: '居宅介護支援事業所など（ケアマネジャー）',
  communitySupportCenter: '地域包括支援センター',
} as const satisfies Record<NewOffice['kind'], string>

const UNKNOWN = '不明'
export const OFFICE_MUNICIPALITIES = MUNICIPALITIES.filter((name) => name !== UNKNOWN)

const NAME_LIMIT = 60

export type TypedOffice = Readonly<{ office: NewOffice; lookAlikesSeen: boolean }>

/** An office that a nurse writes in by hand; it has no screen, so a telephone number is the least. */
export function readNewOffice(
  typed: Typed,
): Readonly<{ ok: true; typed: TypedOffice }> | Readonly<{ ok: false; problems: Problems }> {
  const name = line(typed['officeName']).replace(/\s+/g, ' ')
  const kind = (Object.keys(OFFICE_KINDS) as readonly NewOffice['kind'][]).find(
    (code) => code === typed['officeKind'],
  )
  const municipality = OFFICE_MUNICIPALITIES.find((one) => one === typed['officeMunicipality'])
  const phone = findPhone(line(typed['officePhone']))
  const typedFax = line(typed['officeFax'])
  const fax = findPhone(typedFax)
  const nameProblem = name === '' ? '事業所の名前を入れてください' : tooLong(name, NAME_LIMIT)
  const faxIsWrong = typedFax !== '' && fax === undefined
  if (
    nameProblem !== undefined ||
    kind === undefined ||
    municipality === undefined ||
    phone === undefined ||
    faxIsWrong
  )
    return {
      ok: false,
      problems: {
        ...(nameProblem !== undefined && { officeName: nameProblem }),
        ...(kind === undefined && { officeKind: '事業所の種類を選んでください' }),
        ...(municipality === undefined && { officeMunicipality: '市町村を選んでください' }),
        ...(phone === undefined && {
          officePhone: '電話番号を、市外局番から入れてください（例：0747-00-1120）',
        }),
        ...(faxIsWrong && { officeFax: 'FAX番号を、市外局番から入れてください' }),
      },
    }
  return {
    ok: true,
    typed: {
      office: {
        kind,
        name,
        municipality,
        insideRegion: NANWA.municipalities.some((one) => one.name === municipality),
        phone,
        ...(fax !== undefined && { fax }),
      },
      lookAlikesSeen: line(typed['officeSeen']).replace(/\s+/g, ' ') === name,
    },
  }
}
