import { readSearch } from '../../../api/cases/patient-search'

describe('what one box of a search was given', () => {
  it.each([
    ['nw-8-1062', { code: 'NW-8-1062' }],
    ['ＮＷ－８－１０６２', { code: 'NW-8-1062' }],
    ['よしの しょう', { kana: 'よしのしょう' }],
    ['ﾖｼﾉ', { kana: 'よしの' }],
    ['昭和15年4月18日', { birthDate: '1940-04-18' }],
    ['S15.4.18', { birthDate: '1940-04-18' }],
    ['00123456', { patientNumber: '00123456' }],
    ['五條', { name: '五條' }],
    ['𠮷野 ヨシ', { name: '𠮷野ヨシ' }],
    ['１２３', { patientNumber: '123' }],
  ])('%s', (text, search) => {
    expect(readSearch(text)).toEqual(search)
  })

  it('nothing at all', () => {
    expect(readSearch(' 　')).toBeUndefined()
  })
})
