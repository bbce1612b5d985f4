import { findMunicipality, NANWA } from '../../../manual/region/nanwa'

it('the Nanwa area has one city, three towns and eight villages, each with a code of its own', () => {
  const names = NANWA.municipalities.map(({ name }) => name)
  const ending = (letter: string) => names.filter((name) => name.endsWith(letter)).length
  expect([names.length, ending('市'), ending('町'), ending('村')]).toEqual([12, 1, 3, 8])
  expect(new Set(NANWA.municipalities.map(({ code }) => code)).size).toBe(12)
})

it('finds a municipality by its code', () => {
  expect(findMunicipality('29449')?.name).toBe('十津川村')
  expect(findMunicipality('29201')).toBeUndefined()
})
