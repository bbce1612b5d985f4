export type TypedDay = Readonly<{ year: string; month: string; day: string; time?: string }>

export type Downloaded = Readonly<{ fileName: string; bytes: Uint8Array }>

/** Who has a page before them and goes by the words on it; by keys, or by pointing. */
export type Hands = Readonly<{
  /** Presses a link or a button. */
  press(name: string | RegExp): Promise<void>
  /** Opens what stands folded under these words. */
  unfold(summary: string | RegExp): Promise<void>
  /** Types into the field with this label, over what stands there. */
  write(label: string, text: string): Promise<void>
  /** One answer of a question. */
  choose(question: string, answer: string): Promise<void>
  tick(label: string): Promise<void>
  /** One entry of a list. */
  select(label: string, entry: string): Promise<void>
  writeDay(question: string, day: TypedDay): Promise<void>
  download(name: string | RegExp): Promise<Downloaded>
}>
