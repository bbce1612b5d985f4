import type { Story } from './cast'
import { daysLater, monthOf, type StoryDay } from './case-clock'
import { checksheetIsJudged, nurseStartsTheCase, officeIsTold } from './chapters/admission'
import { nothingGaveThePatientAway } from './chapters/after'
import { everybodySignsIn } from './chapters/before'
import { dischargeIsCoordinated, dischargeIsPlanned, patientGoesHome } from './chapters/discharge'
import { ratesHaveMoved, readRates } from './chapters/rates'
import { nurseConfirmsTheSheet, receiptIsLate } from './chapters/receipt'
import { hospitalDoesItsPart } from './chapters/stay'
import { careManagerSendsTheSheet, sheetIsLate } from './chapters/sheet'

/** One real case from admission to closure, as three people live it in front of their screens. */
export async function tellStory(story: Story, today: StoryDay): Promise<void> {
  await everybodySignsIn(story)
  // The case runs ahead of the real clock, so its discharge may fall into one of the next months.
  const months = [0, 31, 62].map((days) => monthOf(daysLater({ ...today, day: 1 }, days)))
  const before = await readRates(story, months)
  await nurseStartsTheCase(story)
  await checksheetIsJudged(story)
  await officeIsTold(story)
  await sheetIsLate(story)
  await careManagerSendsTheSheet(story)
  await receiptIsLate(story)
  await nurseConfirmsTheSheet(story)
  const planned = await dischargeIsPlanned(story)
  await dischargeIsCoordinated(story, planned)
  await hospitalDoesItsPart(story)
  await patientGoesHome(story, planned)
  await ratesHaveMoved(story, monthOf(today), before)
  await nothingGaveThePatientAway(story)
}
