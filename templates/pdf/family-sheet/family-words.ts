/** Everything that the page of one language says by itself; `days` tells how its days are written. */
export type FamilyWords = Readonly<{
  calls: Readonly<{
    heading: string
    /** Whose paper it is; the ordinary page says so in its head. */
    patient?: string
    hospital: string
    phone: string
    hours: string
    night: string
    careManager: string
    note: string
  }>
  plans: Readonly<{
    heading: string
    admitted: string
    discharge: string
    talk: string
    talkAt: string
    message: string
    note: string
  }>
  steps: Readonly<{ heading: string; each: readonly string[] }>
  careManager: Readonly<{ heading: string; each: readonly Labelled[] }>
  consent: Readonly<{ heading: string; each: readonly Labelled[] }>
  rights: Readonly<{ heading: string; each: readonly Labelled[] }>
}>

type Labelled = readonly [label: string, prose: string]
