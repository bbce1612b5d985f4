import type { Story } from '../cast'

/** What the manual asks of the hospital itself during a stay: the plan, the wishes, the conference. */
export async function hospitalDoesItsPart({ narrator, nurse, found }: Story): Promise<void> {
  narrator.chapter('9b 入院中に — the hospital does its own part')
  const press = async (act: string, button: string, typed: Record<string, string>) => {
    await nurse.open(`${found.casePath}/${act}`)
    const page = await nurse.press(button, typed)
    return { ok: page.status === 200, saw: `${page.status} ${page.heading}` }
  }
  const plan = await press('discharge-plan', '着手を記録する', {})
  narrator.check('退院支援計画の着手を記録した', plan.ok, plan.saw)
  const wishes = await press('wishes', '希望を記録する', { place: 'home', endOfLife: 'notYet' })
  narrator.check('本人の希望を記録した', wishes.ok, wishes.saw)
  const conference = await press('conference-waiver', 'カンファレンスをしない', {
    reason: 'agreedUnneeded',
  })
  narrator.check('カンファレンスをしないと、双方で決めた', conference.ok, conference.saw)
}
