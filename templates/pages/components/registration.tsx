import { Card } from './card'

/** Who is known already: facts enough to tell whether it is the same person. */
export type RegistrationView = Readonly<{
  name: string
  facts: readonly Readonly<{ label: string; value: string }>[]
}>

/** One registration of a person, to be held against another. */
export function Registration(
  props: Readonly<{ title: string; id: string; facts: RegistrationView['facts'] }>,
) {
  const { title, id, facts } = props
  return (
    <Card title={title} id={id}>
      <dl class="rows">
        {facts.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
