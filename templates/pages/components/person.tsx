import type { ComponentChildren } from 'preact'
import { Chip, type ChipView } from './chip'

/** A patient as every page names them: reading above, name as written, age and sex. */
export type PersonView = Readonly<{ kana: string; name: string; ageSex: string }>

export type Fact = Readonly<{ label: string; value: string }>

export function PersonName(props: { person: PersonView; as?: 'h1'; href?: string }) {
  const { person, as, href } = props
  const Name = as ?? 'span'
  return (
    <div class="person">
      <span class="kana">{person.kana}</span>
      <Name class="person-name">
        {href === undefined ? (
          person.name
        ) : (
          <a class="person-link" href={href}>
            {person.name}
          </a>
        )}{' '}
        <span class="age-sex">{person.ageSex}</span>
      </Name>
    </div>
  )
}

/** The strip above forms: whose form this is, in one line. */
export function PatientStrip(props: {
  person: PersonView
  facts: readonly Fact[]
  children?: ComponentChildren
}) {
  const { person, facts, children } = props
  return (
    <div class="strip">
      <PersonName person={person} />
      <Facts facts={facts} />
      {children === undefined ? null : <div class="strip-end">{children}</div>}
    </div>
  )
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The head of a case: who, the marks that matter at once, the facts. */
export function IdentityHeader(props: {
  person: PersonView
  chips: readonly ChipView[]
  facts: readonly Fact[]
}) {
  const { person, chips, facts } = props
  return (
    <header class="identity">
      <div class="identity-top">
        <PersonName person={person} as="h1" />
        <ul class="chips">
          {chips.map(({ kind, text }) => (
            <li>
              <Chip kind={kind}>{text}</Chip>
            </li>
          ))}
        </ul>
      </div>
      <Facts facts={facts} />
    </header>
  )
}
