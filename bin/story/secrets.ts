import type { StoryPatient } from './patient'

/** Whether a text gives nothing of the patient away, also where it is written as in an address. */
export function hasNoSecret({ secrets }: StoryPatient, text: string): boolean {
  const readings = [text, decoded(text)]
  return secrets.every((secret) => readings.every((reading) => !reading.includes(secret)))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a lone % is no escape; the text itself is looked through all the same
  }
}
