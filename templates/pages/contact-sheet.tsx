import { Banner } from './components/banner'
import { Chip, type ChipView } from './components/chip'
import { DescriptionList, type Row } from './components/description-list'
import { Icon } from './components/icon'
import { type Column, Table } from './components/table'
import { CallLink, type CallView } from './contact-guide'
import { HoursStrip, type StripCell } from './hours-strip'

export type SheetDesk = Readonly<{
  purpose: string
  who: string
  call?: CallView
  hours: string
  now: ChipView
  methods: string
  fax?: string
  cautions: readonly string[]
  /** Name and mail of whoever answers: for signed-in staff. */
  staff?: readonly string[]
}>

export type SheetBox = Readonly<{ label: string; call?: CallView; words?: string; note: string }>

export type ContactSheetView = Readonly<{
  name: string
  chip: ChipView
  confirmed: string
  place: string
  main?: CallView
  fax?: string
  /** The moment the page speaks of. */
  at: string
  now: ChipView
  call?: CallView
  also?: CallView
  mainFirst: boolean
  /** Nobody has confirmed on which days it is closed. */
  hoursProvisional: boolean
  boxes: readonly SheetBox[]
  desks: readonly SheetDesk[]
  strip: readonly StripCell[]
  sections: readonly Readonly<{ title: string; rows: readonly Row[] }>[]
  notes?: string
  staffNotes?: string
  forStaff: boolean
}>

/** What stands on an organisation's page below its name, and in the booklet. */
export function ContactSheet({ view }: { view: ContactSheetView }) {
  const { boxes, desks, strip, sections, notes, staffNotes, forStaff } = view
  return (
    <>
      <p class="small">
        <Chip kind={view.chip.kind}>{view.chip.text}</Chip> {view.confirmed}
      </p>
      <p class="small contact-place">
        <Icon name="pin" /> <span>{view.place}</span>
        {view.main === undefined ? null : (
          <span>
            代表 <CallLink call={view.main} />
          </span>
        )}
        {view.fax === undefined ? null : <span class="nowrap">FAX {view.fax}</span>}
      </p>
      {view.mainFirst ? (
        <Banner kind="caution" title="先に代表へ電話してください">
          <p>長く確かめられていないため、窓口の番号が変わっている可能性があります。</p>
        </Banner>
      ) : null}
      <Now {...view} />
      {boxes.length === 0 ? null : (
        <ul class="contact-boxes">
          {boxes.map((box) => (
            <Box {...box} />
          ))}
        </ul>
      )}
      <div class="section">
        <h2>用件ごとの窓口</h2>
        {desks.length === 0 ? (
          <p class="lead">
            用件ごとの窓口は、まだ登録されていません。代表に電話して、用件を伝えてください。
          </p>
        ) : (
          <Table
            caption={`${view.name} 用件ごとの窓口`}
            columns={forStaff ? [...COLUMNS, STAFF_COLUMN] : COLUMNS}
            rows={desks}
          />
        )}
      </div>
      {strip.length === 0 ? null : <HoursStrip cells={strip} />}
      <div class="contact-sections">
        {sections.map(({ title, rows }) => (
          <div class="section">
            <h2>{title}</h2>
            <DescriptionList rows={rows} />
          </div>
        ))}
      </div>
      {notes === undefined ? null : <Notes title="連携のルール・お願い" text={notes} />}
      {staffNotes === undefined ? null : <Notes title="職員向けの申し送り" text={staffNotes} />}
    </>
  )
}

function Now({ at, now, call, also, hoursProvisional }: ContactSheetView) {
  return (
    <div class="contact-now">
      <p class="small quiet">いま（{at}）</p>
      <p>
        <Chip kind={now.kind}>{now.text}</Chip>
      </p>
      {call === undefined ? (
        <p>電話番号は分かりません</p>
      ) : (
        <p class="contact-call">
          <span>{call.label}</span> <CallLink call={call} big />
        </p>
      )}
      {also === undefined ? null : (
        <p class="small">
          {also.label} <CallLink call={also} />
        </p>
      )}
      {hoursProvisional ? (
        <p class="small quiet">
          休業日が確かめられていません。祝日と年末年始は出ないことがあります。
        </p>
      ) : null}
    </div>
  )
}

function Box({ label, call, words, note }: SheetBox) {
  return (
    <li>
      <p class="small quiet">{label}</p>
      {call === undefined ? null : <CallLink call={call} big />}
      {words === undefined ? null : <p class="contact-words">{words}</p>}
      <p class="small">{note}</p>
    </li>
  )
}

function Notes({ title, text }: { title: string; text: string }) {
  return (
    <div class="section">
      <h2>{title}</h2>
      <p class="lead answer">{text}</p>
    </div>
  )
}

const COLUMNS: readonly Column<SheetDesk>[] = [
  { head: '用件', names: true, cell: ({ purpose }) => purpose },
  { head: '部署・担当', cell: ({ who }) => who },
  {
    head: '電話',
    cell: ({ call }) => (call === undefined ? '代表へ' : <CallLink call={call} />),
  },
  {
    head: '受付時間',
    cell: ({ hours, now }) => (
      <>
        {hours === '' ? '決まっていません' : hours}
        <br />
        <span class="contact-chip">
          <Chip kind={now.kind}>{now.text}</Chip>
        </span>
      </>
    ),
  },
  {
    head: '方法',
    cell: ({ methods, fax }) => (
      <>
        {methods === '' ? '電話' : methods}
        {fax === undefined ? null : (
          <>
            <br />
            <span class="nowrap small">FAX {fax}</span>
          </>
        )}
      </>
    ),
  },
  {
    head: '注意',
    cell: ({ cautions }) =>
      cautions.length === 0 ? null : <span class="small">{cautions.join('。')}</span>,
  },
]

const STAFF_COLUMN: Column<SheetDesk> = {
  head: '担当者・メール（職員のみ）',
  cell: ({ staff = [] }) =>
    staff.length === 0 ? null : <span class="small">{staff.join(' ')}</span>,
}
