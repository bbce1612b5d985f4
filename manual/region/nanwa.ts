export type Municipality = Readonly<{ code: string; name: string; kana: string }>

/** The twelve municipalities of the Nanwa area (domain: region §7.2; codes to be confirmed there). */
export const NANWA = {
  id: 'nanwa',
  name: '南和',
  municipalities: [
    { code: '29207', name: '五條市', kana: 'ごじょうし' },
    { code: '29441', name: '吉野町', kana: 'よしのちょう' },
    { code: '29442', name: '大淀町', kana: 'おおよどちょう' },
    { code: '29443', name: '下市町', kana: 'しもいちちょう' },
    { code: '29444', name: '黒滝村', kana: 'くろたきむら' },
    { code: '29446', name: '天川村', kana: 'てんかわむら' },
    { code: '29447', name: '野迫川村', kana: 'のせがわむら' },
    { code: '29449', name: '十津川村', kana: 'とつかわむら' },
    { code: '29450', name: '下北山村', kana: 'しもきたやまむら' },
    { code: '29451', name: '上北山村', kana: 'かみきたやまむら' },
    { code: '29452', name: '川上村', kana: 'かわかみむら' },
    { code: '29453', name: '東吉野村', kana: 'ひがしよしのむら' },
  ],
} as const satisfies Readonly<{
  id: string
  name: string
  municipalities: readonly Municipality[]
}>

export function findMunicipality(code: string): Municipality | undefined {
  return NANWA.municipalities.find((municipality) => municipality.code === code)
}
