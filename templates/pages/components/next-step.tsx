import type { Due } from '../../words/due'
import { DueChip } from './chip'
import { Basis } from './disclosure'
import { PostForm } from './form'
import type { CaseFormTarget } from './hidden'
import { Button, ButtonLink, PhoneLink } from './link'

/** What can be done from the card: a page to go to, or an act of one press. */
export type NextAction = Readonly<{ label: string; primary?: boolean }> &
  (Readonly<{ href: string }> | Readonly<{ target: CaseFormTarget }>)

export type NextStepView = Readonly<{
  /** `waiting`: the other side must act; `none`: nothing is open; `ended`: the case is closed. */
  state: 'overdue' | 'today' | 'open' | 'waiting' | 'none' | 'ended'
  due?: Due
  /** 担当 森脇 由香 */
  owner?: string
  /** Who does what to whom. */
  title: string
  /** いつまで / なぜ / このままだと */
  lines: readonly Readonly<{ label: string; text: string; lead?: string }>[]
  call?: Readonly<{
    number: string
    extension?: string
    who: string
    bestTime?: string
    /** 受付中 17:15まで */
    now?: string
  }>
  actions: readonly NextAction[]
  /** 「根拠」: the rule that made it, in one sentence. */
  basis?: string
  /** 情報共有時の工夫及び注意点 of this step, folded away. */
  tips?: readonly string[]
}>

export function NextStep({ next }: { next: NextStepView }) {
  return (
    <section class={`next-step next-step-${next.state}`} aria-labelledby="next-step">
      <div class="next-step-head">
        <h2 id="next-step">次にすること</h2>
        {next.due === undefined ? null : <DueChip due={next.due} />}
        {next.owner === undefined ? null : <span class="small">{next.owner}</span>}
      </div>
      <div class="next-step-body">
        <div>
          <h3>{next.title}</h3>
          <dl class="why">
            {next.lines.map(({ label, lead, text }) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  {lead === undefined ? null : <strong>{lead}</strong>}
                  {text}
                </dd>
              </div>
            ))}
          </dl>
          <Basis lines={next.basis === undefined ? [] : [next.basis]} />
          <Basis summary="工夫と注意" lines={next.tips ?? []} />
        </div>
        {next.call === undefined && next.actions.length === 0 ? null : (
          <div class="next-step-acts">
            {next.call === undefined ? null : (
              <p class="small">
                <PhoneLink
                  number={next.call.number}
                  {...(next.call.extension !== undefined && { extension: next.call.extension })}
                  big
                />
                <span>{next.call.who}</span>
                {next.call.now === undefined ? null : <span>{next.call.now}</span>}
                {next.call.bestTime === undefined ? null : (
                  <span>かけやすい時間 {next.call.bestTime}</span>
                )}
              </p>
            )}
            {next.actions.map((action) => (
              <Action action={action} />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

function Action({ action }: { action: NextAction }) {
  const look = action.primary === true ? 'primary' : 'secondary'
  if ('href' in action) {
    return (
      <ButtonLink href={action.href} look={look}>
        {action.label}
      </ButtonLink>
    )
  }
  return (
    <PostForm target={action.target}>
      <Button look={look}>{action.label}</Button>
    </PostForm>
  )
}
