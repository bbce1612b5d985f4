import type { Standing } from '../pages/case/standing'
import type { CaseDeps } from '../deps'
import type { Problems } from '../typed/typed'
import type { Deed } from './acts/act-form'
import type { PersonRead } from './person-answers'

type Read = Extract<PersonRead, Readonly<{ ok: true }>>

/** A number that belongs to somebody else at this hospital would mix two patients up. */
export async function heldBySomebodyElse(
  { persons }: Pick<CaseDeps, 'persons'>,
  { view, leg }: Standing,
  { changes }: Read,
): Promise<Problems> {
  const number = changes.find(({ field }) => field === 'patientNumber')?.after ?? ''
  const holder =
    number === '' ? undefined : await persons.findByPatientNumber(leg.hospitalId, number)
  return holder === undefined || holder.id === view.person.id
    ? {}
    : {
        patientNumber: 'この患者IDは、別の方の登録に使われています。番号と氏名を確かめてください',
      }
}

/** What is known of the person is one event, the ward of the stay another. */
export function correctionDeeds(
  { leg }: Standing,
  { changes, wardCode, note }: Read,
): readonly Deed[] {
  const said = note === '' ? {} : { note }
  return [
    ...(changes.length === 0
      ? []
      : [
          {
            type: 'PersonCorrected' as const,
            data: { fields: changes.map(({ field }) => field) },
            payload: { changes, ...said },
          },
        ]),
    ...(wardCode === undefined
      ? []
      : [
          {
            type: 'Corrected' as const,
            data: {
              legId: leg.id,
              correction: { what: 'ward' as const, from: leg.wardCode, wardCode },
            },
            payload: said,
          },
        ]),
  ]
}
