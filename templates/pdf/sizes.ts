/** Of letters, in points. Nothing is smaller than 9, so that a fax can be read. */
export type Sizes = Readonly<{ label: number; choice: number; entry: number; heading: number }>

/** Sizes of screens 10: labels 9, choices 9.5, entries 10.5 points. */
export const SIZES: Sizes = { label: 9, choice: 9.5, entry: 10.5, heading: 11 }
