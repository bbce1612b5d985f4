import type { Choice } from './choices'
import { SelectField } from './controls'
import { Button } from './link'

/** GET: a month is nobody's name. */
export type MonthChoice = Readonly<{ action: string; value: string; options: readonly Choice[] }>

export function MonthForm({ action, value, options }: MonthChoice) {
  return (
    <form method="get" action={action} class="month-form">
      <SelectField
        notes={{ id: 'month', label: '月' }}
        name="month"
        options={options}
        value={value}
      />
      <Button look="secondary">表示する</Button>
      <button type="button" class="button button-secondary" data-prints hidden>
        A4で印刷
      </button>
    </form>
  )
}
