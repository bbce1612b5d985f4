import type { FieldModel } from '../../../templates/pages/components/field'
import type { FormTarget } from '../../../templates/pages/components/hidden'
import type { ConflictView } from '../../../templates/pages/message'
import { paths } from '../../routes/paths'
import { typedBack } from '../../typed/typed-back'

/** Somebody else of the organisation saved the same part meanwhile: what differs stands side by side. */
export function listConflictView(
  shown: Readonly<{
    mine: readonly FieldModel[]
    theirs: readonly FieldModel[]
    target: FormTarget
  }>,
): ConflictView {
  const [mine, theirs] = [typedBack(shown.mine), typedBack(shown.theirs)]
  const wordsIn = (all: typeof mine, label: string) =>
    all.find((one) => one.label === label)?.value ?? ''
  return {
    title: 'ほかの人が先に変えました',
    happened: [
      'あなたがこの画面を開いたあとに、同じ窓口の内容が変わりました。あなたの入力はまだ保存していません。',
      'どちらを残すかを選んでください。',
    ],
    values: shown.mine
      .map(({ label }) => ({ label, yours: wordsIn(mine, label), theirs: wordsIn(theirs, label) }))
      .filter(({ yours, theirs: other }) => yours !== other),
    theirsBy: '同じ事業所の人',
    keepMine: { ...shown.target, label: 'わたしの入力にする' },
    actions: [{ href: paths.ownContacts, label: 'いまの内容のままにする' }],
  }
}
