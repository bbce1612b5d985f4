import type { Registration } from '../../store/alike-persons'
import { line, lines, type Problems, tooLong, type Typed } from '../typed/typed'
import { NOTE, NOTE_LIMIT } from './acts/said'
import { BY_CODE, CODE, OTHER } from './link-answers'

export const KEEP = 'keep'
/** The registration of the case as the page was drawn; by now it may be another. */
export const OWN = 'own'
export const MERGE_FIELDS = [OWN, OTHER, CODE, KEEP, NOTE]

/** Which of the two registrations the cases go on under. */
export type Kept = 'own' | 'other'
export const KEPT: readonly Kept[] = ['own', 'other']

export type MergeRead =
  | Readonly<{ ok: true; absorbedId: string; intoId: string; note: string }>
  | Readonly<{ ok: false; problems: Problems }>

export type MergeAsked = Readonly<{
  own: Registration
  /** What the page offers, and the one whose case number was typed. */
  alike: readonly Registration[]
  typed: Typed
}>

const CHANGED_MEANWHILE =
  'この画面を開いたあとに、登録がまとめられたか、戻されました。いまの登録を見て、選びなおしてください'

/** Which two are one person, and which registration stays; both have to be seen as they stand now. */
export function readMerge({ own, alike, typed }: MergeAsked): MergeRead {
  const code = line(typed[CODE]).normalize('NFKC').toUpperCase()
  const chosen = typed[OTHER] ?? ''
  const isByCode = chosen === BY_CODE || (chosen === '' && code !== '') || alike.length === 0
  const other = alike.find((one) => (isByCode ? one.codes.includes(code) : one.personId === chosen))
  const kept = KEPT.find((one) => one === typed[KEEP])
  const note = lines(typed[NOTE])
  const longNote = tooLong(note, NOTE_LIMIT)
  const isStale = typed[OWN] !== own.personId
  if (other === undefined || kept === undefined || longNote !== undefined || isStale)
    return {
      ok: false,
      problems: {
        ...(isStale && { [alike.length === 0 ? CODE : OTHER]: CHANGED_MEANWHILE }),
        ...(!isStale && other === undefined && missing(isByCode, own.codes.includes(code))),
        ...(kept === undefined && { [KEEP]: '残す登録を選んでください' }),
        ...(longNote !== undefined && { [NOTE]: longNote }),
      },
    }
  const [absorbedId, intoId] =
    kept === 'own' ? [other.personId, own.personId] : [own.personId, other.personId]
  return { ok: true, absorbedId, intoId, note }
}

function missing(isByCode: boolean, isOwnCase: boolean): Problems {
  if (!isByCode) return { [OTHER]: '同じ方の登録を選んでください' }
  return {
    [CODE]: isOwnCase
      ? 'このケース番号は、もう同じ登録のケースです'
      : 'このケース番号のケースは、あなたの病院のケースに見つかりません。番号を確かめてください',
  }
}
