import { Chip } from './components/chip'
import { choiceId } from './components/choices'
import { TextField } from './components/controls'
import { Field } from './components/field'
import { Button } from './components/link'
import type { OfficeResult, StartCaseView } from './start-case-view'

/** Who the care manager is: one question, with the search for the office inside. */
export function OfficeQuestion({ view }: { view: StartCaseView }) {
  const { values, errors } = view
  const known = values.coordinatorKnown ?? ''
  const error = errors.coordinatorKnown
  return (
    <>
      <Field
        field={{
          id: 'coordinatorKnown',
          name: 'coordinatorKnown',
          label: '担当のケアマネジャー',
          need: 'required',
          kind: 'radios',
          value: known,
          options: [
            {
              value: 'yes',
              label: '事業所が分かる',
              hint: '介護保険証の「居宅介護支援事業者」の欄、家族の話、名刺など',
            },
            {
              value: 'no',
              label: 'いない、または分からない',
              hint: '基準チェック（7項目）へ進みます。',
            },
          ],
          ...(error !== undefined && { error }),
        }}
      />
      <OfficeSearch view={view} folded={known === 'no'} />
    </>
  )
}

/** Folded away stays there for the script to open again. */
function OfficeSearch({ view, folded }: { view: StartCaseView; folded: boolean }) {
  const { values, errors, search } = view
  return (
    <div class="panel field" data-shown-with="coordinatorKnown yes" hidden={folded}>
      <div class="search-line">
        <TextField
          notes={{
            id: 'officeQuery',
            label: '担当の事業所',
            need: 'required',
            hint: '事業所名・かな・電話番号の一部で探せます',
            ...(errors.office !== undefined && { error: errors.office }),
          }}
          name="officeQuery"
          value={values.officeQuery ?? ''}
        />
        <Button
          look="secondary"
          icon="search"
          name="do"
          value="search"
          action={`${view.target.action}#officeQuery`}
        >
          探す
        </Button>
      </div>
      {search === undefined ? null : <Results {...search} chosen={values.office ?? ''} />}
      {search === undefined ? null : <NewOffice view={view} />}
    </div>
  )
}

/** Last of the choices: an office that stands in no directory. Its boxes belong to that choice. */
function NewOffice({ view: { values, errors, choices } }: { view: StartCaseView }) {
  type Name = 'officeName' | 'officeKind' | 'officeMunicipality' | 'officePhone' | 'officeFax'
  const notes = (name: Name, label: string, need: 'required' | 'optional' = 'required') => {
    const error = errors[name]
    const value = values[name] ?? ''
    return { id: name, name, label, need, value, ...(error !== undefined && { error }) }
  }
  return (
    <>
      <div class="choice">
        <input
          type="radio"
          id="office-new"
          name="office"
          value="new"
          checked={values.office === 'new'}
          aria-describedby="office-new-hint"
        />
        <label for="office-new">ここにない事業所を入れる</label>
        <p class="hint" id="office-new-hint">
          画面には届かないため、電話とFAXで連絡します。営業時間は確認中になります。
        </p>
      </div>
      <div data-shown-with="office new">
        <input
          type="hidden"
          name="officeSeen"
          value={values.office === 'new' ? (values.officeName ?? '') : ''}
        />
        <Field field={{ ...notes('officeName', '事業所の名前'), kind: 'text' }} />
        <Field
          field={{ ...notes('officeKind', '種類'), kind: 'radios', options: choices.officeKind }}
        />
        <Field
          field={{
            ...notes('officeMunicipality', '事業所のある市町村'),
            kind: 'select',
            empty: '選んでください',
            options: choices.officeMunicipality,
          }}
        />
        <div class="field-grid">
          <Field
            field={{
              ...notes('officePhone', '電話番号'),
              kind: 'text',
              setting: { type: 'tel', width: 'middle' },
            }}
          />
          <Field
            field={{
              ...notes('officeFax', 'FAX番号', 'optional'),
              kind: 'text',
              setting: { type: 'tel', width: 'middle' },
            }}
          />
        </div>
      </div>
    </>
  )
}

function Results(props: NonNullable<StartCaseView['search']> & { chosen: string }) {
  const { results, alike, chosen } = props
  if (results.length === 0) {
    return (
      <p class="small" role="status">
        見つかりませんでした。名前の一部や電話番号で探し直すか、下の「ここにない事業所を入れる」を選んでください。分からないときは「いない、または分からない」で始めて、あとから入れられます。
      </p>
    )
  }
  return (
    <fieldset>
      <legend class="visually-hidden">見つかった事業所</legend>
      <div class="results">
        {results.map((result, index) => (
          <Result result={result} index={index} chosen={chosen} />
        ))}
      </div>
      <p class="small" role="status">
        {results.length}件。{alike ? '似た名前の事業所があります。市町村を確かめてください。' : ''}
      </p>
    </fieldset>
  )
}

function Result(props: { result: OfficeResult; index: number; chosen: string }) {
  const { result, index, chosen } = props
  const id = choiceId('office', index)
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name="office"
        value={result.value}
        checked={result.value === chosen}
        aria-describedby={`${id}-hint`}
      />
      <label for={id}>
        {result.name} <Chip kind="place">{result.municipality}</Chip>
      </label>
      <p class="hint" id={`${id}-hint`}>
        <span class="nowrap">{result.phone}</span> {result.hours} ／{' '}
        {result.registered ? '登録済み。画面で届きます' : '未登録。電話とFAXで連絡します'}
      </p>
    </div>
  )
}

/** Somebody like this has been here before; the nurse says whether it is the same person. */
export function SamePersonQuestion({ view: { samePersons } }: { view: StartCaseView }) {
  if (samePersons.length === 0) return null
  const isChosen = samePersons.some(({ chosen }) => chosen)
  return (
    <Field
      field={{
        id: 'samePerson',
        name: 'samePerson',
        label: '同じ人かもしれません',
        kind: 'radios',
        value: isChosen ? (samePersons.find(({ chosen }) => chosen)?.value ?? '') : '',
        options: [
          ...samePersons.map(({ value, words }) => ({
            value,
            label: '同じ人です。前回のケースから引き継ぐ',
            hint: words,
          })),
          { value: '', label: '別の人です' },
        ],
      }}
    />
  )
}
