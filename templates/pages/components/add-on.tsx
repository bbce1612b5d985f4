import { Card } from './card'
import { Basis } from './disclosure'

/** 退院・退所加算 as far as it can be told from the record. */
export type AddOnView = Readonly<{
  /** （Ⅰ）イ 450単位の対象となりうる */
  verdict: string
  counted: string
  until?: string
  /** Rule, edition and source. */
  basis: readonly string[]
}>

export function AddOn({ addOn: { verdict, counted, until, basis } }: { addOn: AddOnView }) {
  return (
    <Card title="退院・退所加算の目安" id="add-on">
      <p>
        <strong>{verdict}</strong>
      </p>
      <p class="small quiet">
        {counted}。{until}
      </p>
      <Basis lines={basis} about="退院・退所加算" />
    </Card>
  )
}
