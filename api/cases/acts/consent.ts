import { type ActForm, right, wrong } from './act-form'

const ANSWER = 'answer'

const ANSWERS = {
  spoken: { hospital: '本人または家族から、口頭で得た', coordinator: undefined },
  written: { hospital: '本人または家族から、書面で得た', coordinator: undefined },
  contract: {
    hospital: 'ケアマネジャーが契約時に得ている',
    coordinator: '契約のときに、書面で得ている',
  },
  refused: {
    hospital: '本人または家族が、共有を希望しない',
    coordinator: '本人または家族が、共有を希望しない',
  },
} as const

type Answer = keyof typeof ANSWERS
const CODES = Object.keys(ANSWERS) as readonly Answer[]

/** Consent by the patient or the family; until then nothing leaves the building (decisions 12). */
export const CONSENT: ActForm = {
  allows: 'giveConsent',
  title: () => '情報共有の同意を記録する',
  words: () => [
    '同意を記録すると、登録済みの事業所へ入院の連絡が届きます。',
    '希望しないと記録すると、相手には何も送られません。',
  ],
  fieldNames: [ANSWER],
  initial: () => ({}),
  fields: ({ side }, fields) => [
    fields.radios(
      { name: ANSWER, label: '同意', need: 'required' },
      CODES.flatMap((value) => {
        const label = ANSWERS[value][side]
        return label === undefined ? [] : [{ value, label }]
      }),
    ),
  ],
  read: ({ side }, typed) => {
    const answer = CODES.find((code) => code === typed[ANSWER])
    if (answer === undefined || ANSWERS[answer][side] === undefined)
      return wrong({ [ANSWER]: '同意をどれか選んでください' })
    return answer === 'refused'
      ? right({ type: 'ConsentRefused', data: {} })
      : right({ type: 'ConsentGiven', data: { basis: answer } })
  },
  submit: () => '同意を記録する',
  done: '同意を記録しました',
}
