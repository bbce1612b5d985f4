import { screen } from '../../../manual/screening/checksheet'

/*
 * Worked out by hand from manual §1.1 (a care manager is enough), §1.2 (items ①–④ must, ⑤–⑦ recommended; age gate)
 * and the form's own rule that an item and 「どれも」 contradict each other. Items by their number, – for 「どれも」.
 * Disease: y one of the sixteen, n none, ? not known. H: the insured number begins with H.
 */
const ITEMS: Readonly<Record<string, string>> = {
  '1': 'stand_or_walk_assist',
  '2': 'eating_assist',
  '3': 'toileting_assist',
  '4': 'dementia_symptoms',
  '5': 'near_alone_iadl',
  '6': 'terminal_cancer',
  '7': 'new_medical_procedure',
  x: 'no_such_item',
}
const DISEASE: Readonly<Record<string, boolean | undefined>> = { y: true, n: false, '?': undefined }

type Row = readonly [items: string, age: number, disease: string, careManager: string, says: string]

const TABLE: readonly Row[] = [
  // No care manager, 65 and older: each item by itself.
  ['1', 80, '?', '', 'must category1 municipal'],
  ['2', 80, '?', '', 'must category1 municipal'],
  ['3', 80, '?', '', 'must category1 municipal'],
  ['4', 80, '?', '', 'must category1 municipal'],
  ['5', 80, '?', '', 'recommended category1 municipal'],
  ['6', 80, '?', '', 'recommended category1 municipal'],
  ['7', 80, '?', '', 'recommended category1 municipal'],
  ['-', 80, '?', '', 'none category1 nowhere'],
  // Several: the first group decides.
  ['12', 80, '?', '', 'must category1 municipal'],
  ['1234', 80, '?', '', 'must category1 municipal'],
  ['45', 80, '?', '', 'must category1 municipal'],
  ['7654', 80, '?', '', 'must category1 municipal'],
  ['567', 80, '?', '', 'recommended category1 municipal'],
  ['67', 80, '?', '', 'recommended category1 municipal'],
  ['1234567', 80, '?', '', 'must category1 municipal'],
  ['11', 80, '?', '', 'must category1 municipal'],
  // Both sides of 65; the disease is not asked from then on.
  ['1', 65, 'n', '', 'must category1 municipal'],
  ['1', 65, 'y', '', 'must category1 municipal'],
  ['1', 65, 'yH', '', 'must category1 municipal'],
  ['5', 65, 'n', '', 'recommended category1 municipal'],
  ['-', 65, 'n', '', 'none category1 nowhere'],
  ['1', 64, 'n', '', 'must outside welfare'],
  ['1', 64, 'y', '', 'must category2 municipal'],
  ['1', 64, '?', '', 'must undecided municipal'],
  ['1', 64, 'yH', '', 'must deemedCategory2 welfare'],
  ['1', 64, 'nH', '', 'must outside welfare'],
  ['1', 64, '?H', '', 'must undecided municipal'],
  ['6', 64, 'y', '', 'recommended category2 municipal'],
  ['6', 64, 'n', '', 'recommended outside welfare'],
  ['6', 64, 'yH', '', 'recommended deemedCategory2 welfare'],
  ['-', 64, 'y', '', 'none category2 nowhere'],
  ['-', 64, 'n', '', 'none outside nowhere'],
  ['-', 64, '?', '', 'none undecided nowhere'],
  ['-', 64, 'yH', '', 'none deemedCategory2 nowhere'],
  // Both sides of 40.
  ['2', 40, 'y', '', 'must category2 municipal'],
  ['2', 40, 'n', '', 'must outside welfare'],
  ['2', 40, '?', '', 'must undecided municipal'],
  ['2', 40, 'yH', '', 'must deemedCategory2 welfare'],
  ['2', 39, 'y', '', 'must outside welfare'],
  ['2', 39, 'n', '', 'must outside welfare'],
  ['2', 39, '?', '', 'must outside welfare'],
  ['2', 39, 'yH', '', 'must outside welfare'],
  ['7', 39, '?', '', 'recommended outside welfare'],
  ['-', 39, '?', '', 'none outside nowhere'],
  ['3', 0, '?', '', 'must outside welfare'],
  ['3', 130, '?', '', 'must category1 municipal'],
  // A care manager is enough, whatever is ticked; nobody has to apply anywhere.
  ['', 80, '?', 'CM', 'inScopeWithCareManager category1 nowhere'],
  ['-', 80, '?', 'CM', 'inScopeWithCareManager category1 nowhere'],
  ['1', 80, '?', 'CM', 'inScopeWithCareManager category1 nowhere'],
  ['567', 80, '?', 'CM', 'inScopeWithCareManager category1 nowhere'],
  ['', 64, 'y', 'CM', 'inScopeWithCareManager category2 nowhere'],
  ['', 64, 'n', 'CM', 'inScopeWithCareManager outside nowhere'],
  ['', 64, 'yH', 'CM', 'inScopeWithCareManager deemedCategory2 nowhere'],
  ['', 39, '?', 'CM', 'inScopeWithCareManager outside nowhere'],
  // Contradictory, empty or impossible: sent back by name.
  ['', 80, '?', '', 'nothingChosen'],
  ['', 64, 'y', '', 'nothingChosen'],
  ['1-', 80, '?', '', 'contradictory'],
  ['7-', 80, '?', '', 'contradictory'],
  ['1234567-', 80, '?', '', 'contradictory'],
  ['1-', 80, '?', 'CM', 'contradictory'],
  ['x', 80, '?', '', 'unknownItem'],
  ['1x', 80, '?', '', 'unknownItem'],
  ['x', 80, '?', 'CM', 'unknownItem'],
  ['x-', 80, '?', '', 'unknownItem'],
  ['1', -1, '?', '', 'impossibleAge'],
  ['1', 131, '?', '', 'impossibleAge'],
  ['-', 131, '?', 'CM', 'impossibleAge'],
  ['1', Number.NaN, '?', '', 'impossibleAge'],
  ['1', Infinity, '?', '', 'impossibleAge'],
]

const said = ([items, ageAt, disease, careManager]: Row): string => {
  const screening = screen({
    careManagerKnown: careManager === 'CM',
    answers: {
      items: Array.from(items).flatMap((number) => ITEMS[number] ?? []),
      noneApplies: items.includes('-'),
    },
    ageAt,
    specifiedDisease: DISEASE[disease.slice(0, 1)],
    deemedInsured: disease.endsWith('H'),
  })
  if (!screening.ok) return screening.problem
  const desk = { municipalCareSection: 'municipal', welfareSection: 'welfare' }
  const { result, insuredCategory, applyAt } = screening
  return `${result} ${insuredCategory} ${applyAt === undefined ? 'nowhere' : desk[applyAt]}`
}

it.each(TABLE)('items “%s”, %d years, disease %s, care manager “%s”: %s', (...row) => {
  expect(said(row)).toBe(row[4])
})

it('the table holds what it should', () => {
  expect(TABLE.length).toBeGreaterThanOrEqual(60)
  expect(new Set(TABLE.map((row) => row.slice(0, 4).join('|'))).size).toBe(TABLE.length)
})
