import { Chip, type ChipView } from './components/chip'
import type { Choice } from './components/choices'
import { SelectField, TextField } from './components/controls'
import { Icon } from './components/icon'
import { Button, ButtonLink, type Link, PhoneLink } from './components/link'
import { type Frame, renderPage } from './layout'

/** A number and whoever answers it. */
export type CallView = Readonly<{ label: string; phone: string; extension?: string }>

export type ContactGuideRow = Readonly<{
  href: string
  name: string
  /** 大淀町 急性期・回復期・救急 */
  place: string
  /** What to dial now; absent when no number is known. */
  call?: CallView
  also?: CallView
  /** 受付中 17:15まで */
  now: ChipView
  hours?: string
  best?: string
  /** 最新, 確認が古い, 未確認 */
  chip: ChipView
  confirmed: string
}>

export type ContactGuideView = Readonly<{
  title: string
  lead: string
  kinds: readonly (Link & Readonly<{ current?: boolean }>)[]
  /** By GET: a desk is nobody's name. */
  filter: Readonly<{
    action: string
    kind: string
    purpose: Readonly<{ value: string; options: readonly Choice[] }>
    name: string
    openOnly: boolean
  }>
  /** 11月24日（火）9:40 現在 6件 */
  found: string
  rows: readonly ContactGuideRow[]
  /** The list without a filter. */
  again: Link
  booklet?: Link
}>

/** A number in ten seconds, for anybody: no sign-in. */
export function renderContactGuide(frame: Frame, view: ContactGuideView): string {
  const { title, lead, kinds, filter, found, rows, again, booklet } = view
  return renderPage({
    frame,
    title,
    children: (
      <>
        <div class="list-head">
          <div>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
          </div>
          {booklet === undefined ? null : (
            <p class="button-row">
              <ButtonLink href={booklet.href} icon="print">
                {booklet.label}
              </ButtonLink>
            </p>
          )}
        </div>
        <nav aria-label="どこの窓口か">
          <ul class="kinds">
            {kinds.map(({ href, label, current }) => (
              <li>
                <a href={href} aria-current={current === true ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Filter {...filter} />
        <p class="small quiet" role="status">
          {found}
        </p>
        {rows.length === 0 ? (
          <div class="empty">
            <div>
              <h2>あてはまる窓口はありません</h2>
              <p class="button-row">
                <ButtonLink href={again.href}>{again.label}</ButtonLink>
              </p>
            </div>
          </div>
        ) : (
          <ul class="guide">
            {rows.map((row) => (
              <Row {...row} />
            ))}
          </ul>
        )}
        <p class="lead small quiet">
          載せている内容は、各窓口が6か月ごとに確かめます。まちがいを見つけたら、それぞれのページから知らせてください。
        </p>
      </>
    ),
  })
}

function Filter({ action, kind, purpose, name, openOnly }: ContactGuideView['filter']) {
  return (
    <form method="get" action={action} class="filter guide-filter">
      <input type="hidden" name="kind" value={kind} />
      <SelectField
        notes={{ id: 'purpose', label: '用件' }}
        name="purpose"
        options={purpose.options}
        value={purpose.value}
      />
      <div class="filter-search">
        <TextField
          notes={{ id: 'name', label: '名前・市町村' }}
          name="name"
          value={name}
          setting={{ type: 'search', maxLength: 40 }}
        />
      </div>
      <div class="choice">
        <input type="checkbox" id="open" name="open" value="now" checked={openOnly} />
        <label for="open">いま出られる窓口だけ</label>
      </div>
      <Button look="secondary" size="small" icon="search">
        絞り込む
      </Button>
    </form>
  )
}

function Row(row: ContactGuideRow) {
  const { href, name, place, call, also, now, hours, best, chip, confirmed } = row
  return (
    <li class="guide-row">
      <div>
        <h2>
          <a href={href}>{name}</a>
        </h2>
        <p class="small">
          <Icon name="pin" /> {place}
        </p>
      </div>
      <div>
        {call === undefined ? (
          <p>電話番号は分かりません</p>
        ) : (
          <>
            <p class="guide-desk">{call.label}</p>
            <CallLink call={call} big />
          </>
        )}
        {also === undefined ? null : (
          <p class="small">
            {also.label} <CallLink call={also} />
          </p>
        )}
      </div>
      <div class="guide-hours">
        <p>
          <Chip kind={now.kind}>{now.text}</Chip>
        </p>
        {hours === undefined || hours === '' ? null : (
          <p class="small">
            <span class="quiet">受付</span> {hours}
          </p>
        )}
        {best === undefined ? null : (
          <p class="small">
            <span class="quiet">かけやすい時間</span> <strong>{best}</strong>
          </p>
        )}
      </div>
      <div>
        <p>
          <Chip kind={chip.kind}>{chip.text}</Chip>
        </p>
        <p class="small">{confirmed}</p>
      </div>
    </li>
  )
}

/** A number to dial; big where it is the one to dial now. */
export function CallLink({ call, big }: { call: CallView; big?: boolean }) {
  const { phone, extension } = call
  return (
    <PhoneLink
      number={phone}
      {...(big === true && { big })}
      {...(extension !== undefined && { extension })}
    />
  )
}
