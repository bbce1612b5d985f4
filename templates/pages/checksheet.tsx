import type { Due } from '../words/due'
import type { BannerView } from './components/banner'
import { Chip, DueChip } from './components/chip'
import { Basis, Disclosure } from './components/disclosure'
import type { FieldError } from './components/error-summary'
import { Field, type FieldModel } from './components/field'
import { FieldErrorLine } from './components/field-frame'
import { PostForm } from './components/form'
import type { CaseFormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'
import { SavedLine } from './saved-line'

export type SheetItem = Readonly<{
  value: string
  /** ① or ア */
  mark: string
  label: string
  chosen: boolean
  /** 入院の登録から */
  source?: string
}>

export type SheetGroup = Readonly<{ title: string; range: string; items: readonly SheetItem[] }>

/** Posted: `items` (each chosen one), `noneApplies` = yes, `factors`, and the field asked beside the sheet. */
export type ChecksheetView = Readonly<{
  strip: CaseStripView
  back: Link
  due?: Due
  dueWords?: string
  basis: readonly string[]
  groups: readonly SheetGroup[]
  noneApplies: boolean
  /** The fee's list of factors, where the edition has one. */
  factors?: Readonly<{ items: readonly SheetItem[]; note?: string; error?: string }>
  /** 40–64: whether it is one of the listed diseases. */
  specifiedDisease?: FieldModel
  /** 40–64: insured through public assistance. */
  deemedInsured?: FieldModel
  /** Values of the nursing need assessment, from which items can be proposed. */
  nursingNeed: readonly FieldModel[]
  banners?: readonly BannerView[]
  error?: string
  /** What the sheet said the last time. */
  previously?: string
  target: CaseFormTarget
  /** Where the ticks keep themselves while nobody has judged yet. */
  autosaveHref: string
  /** 9:46, where ticks are kept already; they can be thrown away then. */
  savedAt?: string
  rater: string
}>

const FIRST_ITEM = 'items'
const FIRST_FACTOR = 'factors-first'

/** Seven items on one page, thirty seconds, ten times a day. */
export function renderChecksheet(frame: Frame, view: ChecksheetView): string {
  const { strip, back, banners, due, dueWords, basis, factors } = view
  return renderPage({
    frame,
    title: `基準チェック ${strip.code}`,
    back,
    ...(banners && { banners }),
    errors: errorsIn(view),
    children: (
      <>
        <div class="list-head">
          <h1>基準チェック</h1>
          {due === undefined ? null : <DueChip due={due} />}
          {dueWords === undefined ? null : <p class="small">{dueWords}</p>}
          <Basis lines={basis} />
        </div>
        <CaseStrip strip={strip} />
        <PostForm target={view.target} autosave={view.autosaveHref}>
          <div class={factors === undefined ? 'form-width' : 'sheet-columns'}>
            <Criteria view={view} />
            {factors === undefined ? null : <Factors {...factors} />}
          </div>
          <div class="form-end form-end-ruled button-row">
            <Button size="large">判定する</Button>
            <Button look="secondary" name="do" value="later">
              あとで続ける
            </Button>
            {view.savedAt === undefined ? null : (
              <Button look="text" name="do" value="discard">
                下書きを消す
              </Button>
            )}
            <SavedLine {...(view.savedAt !== undefined && { savedAt: view.savedAt })} />
            <p class="small quiet">{view.rater}</p>
          </div>
        </PostForm>
      </>
    ),
  })
}

function errorsIn({ error, specifiedDisease, factors }: ChecksheetView): readonly FieldError[] {
  return [
    ...(error === undefined ? [] : [{ anchor: FIRST_ITEM, message: error }]),
    ...(specifiedDisease?.error === undefined
      ? []
      : [{ anchor: specifiedDisease.id, message: specifiedDisease.error }]),
    ...(factors?.error === undefined ? [] : [{ anchor: FIRST_FACTOR, message: factors.error }]),
  ]
}

function Criteria({ view }: { view: ChecksheetView }) {
  const { groups, noneApplies, error, previously, specifiedDisease, deemedInsured } = view
  const [first] = groups
  return (
    <section aria-labelledby="criteria" data-group>
      <h2 id="criteria">退院調整が必要な患者の基準</h2>
      <p class="small quiet">1つでもあてはまれば、地域の退院調整の対象です。</p>
      {previously === undefined ? null : <p class="small">前回の判定：{previously}</p>}
      <FieldErrorLine id="criteria" error={error} />
      {groups.map((group) => (
        <TickGroup group={group} name="items" firstId={group === first ? FIRST_ITEM : undefined} />
      ))}
      <div class="tick-group">
        <div class="tick">
          <input
            type="checkbox"
            id="noneApplies"
            name="noneApplies"
            value="yes"
            checked={noneApplies}
            data-alone
            aria-describedby="noneApplies-hint"
          />
          <label for="noneApplies">
            <strong>どれもあてはまらない</strong>
          </label>
          <p class="hint" id="noneApplies-hint">
            「対象外」も判定として残ります。空のままでは終われません。
          </p>
        </div>
      </div>
      {specifiedDisease === undefined ? null : (
        <div class="section">
          <Field field={specifiedDisease} />
          {deemedInsured === undefined ? null : <Field field={deemedInsured} />}
        </div>
      )}
      <NursingNeed fields={view.nursingNeed} />
    </section>
  )
}

/** Help only: what it proposes is ticked with its source, and the nurse confirms it by judging. */
function NursingNeed({ fields }: { fields: readonly FieldModel[] }) {
  return (
    <Disclosure summary="看護必要度のB項目から写す">
      <p class="small">
        患者の状態を選んで写すと、対応する項目にチェックが入ります。排泄の項目はB項目にありません。写したあと、必ず確かめてください。
      </p>
      {fields.map((field) => (
        <Field field={field} />
      ))}
      <p>
        <Button look="secondary" name="do" value="propose">
          チェックに写す
        </Button>
      </p>
    </Disclosure>
  )
}

function TickGroup(props: { group: SheetGroup; name: string; firstId: string | undefined }) {
  const { group, name, firstId } = props
  return (
    <fieldset class="tick-group">
      <legend>
        {group.title} <span>{group.range}</span>
      </legend>
      {group.items.map((item, index) => (
        <Tick
          item={item}
          name={name}
          id={index === 0 && firstId !== undefined ? firstId : `${name}-${item.value}`}
        />
      ))}
    </fieldset>
  )
}

function Tick({ item, name, id }: { item: SheetItem; name: string; id: string }) {
  return (
    <div class="tick">
      <input type="checkbox" id={id} name={name} value={item.value} checked={item.chosen} />
      <label for={id}>
        <span class="tick-letter">{item.mark}</span>
        <span>
          {item.label} {item.source === undefined ? null : <Chip kind="source">{item.source}</Chip>}
        </span>
      </label>
    </div>
  )
}

function Factors({ items, note, error }: NonNullable<ChecksheetView['factors']>) {
  const group = { title: 'あてはまるものすべて', range: '', items }
  return (
    <section aria-labelledby="factors">
      <h2 id="factors">退院困難な要因（入退院支援加算）</h2>
      <p class="small quiet">入院の登録から分かる項目はチェック済みです。</p>
      <FieldErrorLine id="factors" error={error} />
      <TickGroup group={group} name="factors" firstId={FIRST_FACTOR} />
      {note === undefined ? null : <p class="small quiet">{note}</p>}
    </section>
  )
}
