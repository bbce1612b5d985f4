import { join } from 'node:path'
import { createMails } from './mails'
import type { Narrator } from './narrator'
import { createPatient, type StoryPatient } from './patient'
import { createPerson, type Person } from './person'

/** What every chapter works with. */
export type Story = Readonly<{
  baseUrl: string
  outDir: string
  narrator: Narrator
  mails: ReturnType<typeof createMails>
  patient: StoryPatient
  nurse: Person
  careManager: Person
  healthCenter: Person
  /** Somebody of another hospital, who has no business with this case. */
  stranger: Person
  /** What earlier chapters have found out. */
  found: { casePath: string; caseCode: string; sheetPath: string; dischargedOn: string }
}>

export function createStory(
  given: Readonly<{ baseUrl: string; catcherUrl: string; outDir: string; narrator: Narrator }>,
): Story {
  const { baseUrl, catcherUrl, narrator } = given
  return {
    baseUrl,
    outDir: join(given.outDir, 'story'),
    narrator,
    mails: createMails(catcherUrl),
    patient: createPatient(),
    nurse: createPerson(baseUrl),
    careManager: createPerson(baseUrl),
    healthCenter: createPerson(baseUrl),
    stranger: createPerson(baseUrl),
    found: { casePath: '', caseCode: '', sheetPath: '', dischargedOn: '' },
  }
}

export const people = ({
  nurse,
  careManager,
  healthCenter,
  stranger,
}: Story): readonly Person[] => [nurse, careManager, healthCenter, stranger]
