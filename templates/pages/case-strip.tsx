import type { Due } from '../words/due'
import { DueChip } from './components/chip'
import { type Fact, PatientStrip, type PersonView } from './components/person'

/** Whose page this is, above every form of a case. */
export type CaseStripView = Readonly<{
  code: string
  person: PersonView
  facts: readonly Fact[]
  due?: Due
  /** 以後 11月25日（水）まで（Ⅱ） */
  dueNote?: string
}>

export function CaseStrip({ strip }: { strip: CaseStripView }) {
  const { person, facts, due, dueNote } = strip
  return (
    <PatientStrip person={person} facts={facts}>
      {due === undefined ? null : <DueChip due={due} />}
      {dueNote === undefined ? null : <span>{dueNote}</span>}
    </PatientStrip>
  )
}
