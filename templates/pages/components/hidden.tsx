export type Hidden = readonly (readonly [name: string, value: string])[]

/** Where a form goes and what it takes along unseen; the token is in `csrf` or already among the hidden fields. */
export type FormTarget = Readonly<{
  action: string
  csrf?: string
  hidden?: Hidden
  /** Of a form that came back with something to put right: where it can be opened again as it was sent. */
  keptAt?: string
}>

/** A form that acts on a case: one submission id, one effect, and the seq its page was drawn from. */
export type CaseFormTarget = FormTarget & Readonly<{ submissionId: string; seenSeq?: number }>

export function HiddenFields({ hidden }: { hidden: Hidden }) {
  return (
    <>
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

export function hiddenOf(target: FormTarget | CaseFormTarget): Hidden {
  return [
    ...(target.csrf === undefined ? [] : [['csrf', target.csrf] as const]),
    ...('submissionId' in target ? [['submissionId', target.submissionId] as const] : []),
    ...('seenSeq' in target ? [['seenSeq', String(target.seenSeq)] as const] : []),
    ...(target.hidden ?? []),
  ]
}
