import { Disclosure } from './disclosure'
import { Icon } from './icon'
import { Unseen } from './link'

export type StepView = Readonly<{
  label: string
  state: 'done' | 'now' | 'overdue' | 'toCome' | 'missed' | 'waived'
  /** 11月10日, 11月20日まで */
  note?: string
}>

const STATE_WORDS = {
  done: '済み',
  now: 'いまここ',
  overdue: '超過',
  toCome: 'これから',
  missed: 'なし',
  waived: '不要',
} as const satisfies Record<StepView['state'], string>

const isCurrent = ({ state }: StepView): boolean => state === 'now' || state === 'overdue'

/** Where the case is on its way. Narrow pages say it in a line and keep the whole list folded. */
export function StepNavigation({ steps }: { steps: readonly StepView[] }) {
  const found = steps.findIndex(isCurrent)
  const at = found === -1 ? steps.length - 1 : found
  return (
    <nav class="steps" aria-label="ケースの流れ">
      <StepList steps={steps} />
      <div class="steps-narrow">
        <p class="steps-line">
          {steps.length}つのうち{at + 1}番目：{steps[at]?.label ?? ''}
        </p>
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect class="bar-rest" width="100" height="4" />
          <rect class="bar-done" width={Math.round(((at + 1) * 100) / steps.length)} height="4" />
        </svg>
        <Disclosure summary="流れをすべて見る">
          <StepList steps={steps} />
        </Disclosure>
      </div>
    </nav>
  )
}

function StepList({ steps }: { steps: readonly StepView[] }) {
  return (
    <ol class="step-list">
      {steps.map((step, index) => (
        <li class={`step step-${step.state}`} aria-current={isCurrent(step) ? 'step' : undefined}>
          <span class="step-mark" aria-hidden="true">
            <StepMark step={step} number={index + 1} />
          </span>
          <span class="step-label">{step.label}</span>
          <Unseen>（{STATE_WORDS[step.state]}）</Unseen>
          {step.note === undefined ? null : (
            <span class="step-note">
              {step.state === 'overdue' ? <strong>超過 </strong> : null}
              {step.note}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

function StepMark({ step: { state }, number }: { step: StepView; number: number }) {
  switch (state) {
    case 'done':
      return <Icon name="check" />
    case 'overdue':
      return <>!</>
    case 'missed':
    case 'waived':
      return <Icon name="minus" />
    case 'now':
    case 'toCome':
      return <>{number}</>
  }
}
