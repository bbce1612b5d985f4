import type { Browser } from '../../support/browser'
import { type Service, startService } from '../../support/service'
import { hiddenOf, start, startAnswers, startedCase, textOf } from '../../support/case-life'

let service: Service
let nurse: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

const eventsOf = async (caseId: string) =>
  service.database.db
    .selectFrom('case_event')
    .select('type')
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
    .then((rows) => rows.map(({ type }) => type))

describe('starting a case', () => {
  it('leads to the case page, which says that the office has been told', async () => {
    const page = await start(service, nurse, {
      kana: 'たなか よし',
      name: '田中 ヨシ',
      patientNumber: '1',
    })
    expect(page.status).toBe(303)
    const shown = await nurse.get(page.location ?? '')
    expect(shown.status).toBe(200)
    expect(textOf(shown)).toContain('田中 ヨシ')
    expect(textOf(shown)).toMatch(/ケース NW-\d+-\d+ を始めました/)
    expect(textOf(shown)).toContain('昭和13年5月2日')
    expect(shown.text).not.toMatch(/<title>[^<]*田中/)
  })

  it('shows the office its case', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'いとう',
      name: '伊藤 𠮷子',
      patientNumber: '2',
    })
    const careManager = await service.signInAs('careManager')
    const shown = await careManager.get(`/cases/${caseId}`)
    expect(shown.status).toBe(200)
    expect(textOf(shown)).toContain('伊藤 𠮷子')
  })

  it('keeps everything typed when something is wrong, and says so in the same words twice', async () => {
    await nurse.get('/cases/new')
    const page = await nurse.submit(
      '/cases/new',
      startAnswers(service, {
        birthYear: '昭和70',
        sex: '',
        name: '<script>髙橋</script>',
      }),
    )
    expect(page.status).toBe(422)
    expect(page.text).toContain('<title>エラー：')
    expect(page.text.match(/昭和は64年1月7日までです。元号か年を確かめてください/g)).toHaveLength(2)
    expect(page.text.match(/性別を選んでください/g)).toHaveLength(2)
    expect(page.text).toContain('value="&lt;script>髙橋&lt;/script>"')
    expect(page.text).toContain('value="00123456"')
    expect(page.text).not.toContain('<script>髙橋')
  })

  it('takes in an office that the directory does not have, once, and reaches it by telephone', async () => {
    const written = {
      kana: 'ひだか',
      name: '日高 ナミ',
      patientNumber: '71',
      office: 'new',
      officeQuery: '',
      officeName: 'ケアプランセンター　山の辺',
      officeKind: 'careManagementOffice',
      officeMunicipality: '奈良県の外',
      officePhone: '0747001120',
      officeFax: '',
    }
    await nurse.get('/cases/new')
    const incomplete = await nurse.submit(
      '/cases/new',
      startAnswers(service, { ...written, officePhone: '電話' }),
    )
    const page = await nurse.submit('/cases/new', startAnswers(service, written))
    const again = await nurse.submit('/cases/new', startAnswers(service, written))
    const entered = await service.database.db
      .selectFrom('organisation')
      .where('name', 'like', '%山の辺')
      .select(['name', 'kind', 'registered', 'phone', 'inside_region'])
      .execute()

    expect(incomplete.status).toBe(422)
    expect(incomplete.text).toContain('電話番号を、市外局番から')
    expect(incomplete.text).toContain('山の辺')
    expect(page.status).toBe(303)
    expect(again.location).toBe(page.location)
    expect(entered).toEqual([
      {
        name: 'ケアプランセンター 山の辺',
        kind: 'careManagementOffice',
        registered: false,
        phone: '0747-00-1120',
        inside_region: false,
      },
    ])
    expect(textOf(await nurse.get(page.location ?? ''))).toContain('0747-00-1120')
  })

  it('offers offices of a like name first, and takes the new one when it is none of them', async () => {
    const known = await service.database.db
      .selectFrom('organisation')
      .where('id', '=', service.parties.officeId)
      .select('name')
      .executeTakeFirstOrThrow()
    const written = startAnswers(service, {
      kana: 'ひだまり',
      name: '日溜 ナミ',
      patientNumber: '72',
      office: 'new',
      officeQuery: '',
      officeName: `居宅介護支援事業所 ${known.name}`,
      officeKind: 'careManagementOffice',
      officeMunicipality: '吉野町',
      officePhone: '0747-00-9999',
      officeFax: '0747-00-9998',
    })
    await nurse.get('/cases/new')

    const asked = await nurse.submit('/cases/new', written)
    const started = await nurse.submit('/cases/new', written)

    expect(asked.status).toBe(422)
    expect(textOf(asked)).toContain('似た事業所があります')
    expect(asked.text).toContain(`value="${service.parties.officeId}"`)
    expect(started.status).toBe(303)
  })

  it('finds offices by part of their reading, on the same page, with all answers kept', async () => {
    await nurse.get('/cases/new')
    const page = await nurse.submit(
      '/cases/new',
      startAnswers(service, { do: 'search', office: '' }),
    )
    expect(page.status).toBe(200)
    expect(page.text).toContain(`value="${service.parties.officeId}"`)
    expect(textOf(page)).toContain('登録済み。画面で届きます')
    for (const officeQuery of ['ﾐﾎﾝｷｮﾀｸ', 'ミホンキョ', '見本居宅', '大淀']) {
      const again = await nurse.submit(
        '/cases/new',
        startAnswers(service, { do: 'search', officeQuery }),
      )
      expect(again.text).toContain(`value="${service.parties.officeId}"`)
    }
    const none = await nurse.submit(
      '/cases/new',
      startAnswers(service, { do: 'search', officeQuery: '%' }),
    )
    expect(textOf(none)).toContain('見つかりませんでした')
    expect(page.text).toContain('value="髙橋 ミツ"')
  })

  it('keeps what was typed as a draft that the page brings back', async () => {
    const other = await service.signInAs('wardNurse')
    await other.get('/cases/new')
    await other.submit('/cases/new', startAnswers(service, { do: 'redraw', name: '下書 太郎' }))
    const again = await other.get('/cases/new')
    expect(again.text).toContain('value="下書 太郎"')
    const mine = await nurse.get('/cases/new')
    expect(mine.text).not.toContain('下書 太郎')
    expect(textOf(again)).toContain('下書きの続きです')
    expect((await other.submit('/cases/new', { do: 'discard' })).location).toBe('/cases/new')
    expect((await other.get('/cases/new')).text).not.toContain('下書 太郎')
  })

  it('makes one case of a page sent twice', async () => {
    const page = await nurse.get('/cases/new')
    const fields = {
      ...hiddenOf(page, '/cases/new'),
      ...startAnswers(service, { kana: 'にど おくり', name: '二度 送', patientNumber: '3' }),
    }
    const [one, two] = await Promise.all([
      nurse.post('/cases/new', fields),
      nurse.post('/cases/new', fields),
    ])
    expect(one.location).toBe(two.location)
    const caseId = /\/cases\/([0-9a-f-]{36})/.exec(one.location ?? '')?.[1] ?? ''
    expect((await eventsOf(caseId)).filter((type) => type === 'CaseStarted')).toHaveLength(1)
  })

  it('leads to the case that somebody started for the same admission', async () => {
    const who = { kana: 'おなじ ひと', name: '同じ 人', patientNumber: '4' }
    const caseId = await startedCase(service, nurse, who)
    const again = await start(service, nurse, who)
    expect(again.status).toBe(200)
    expect(textOf(again)).toContain('この入院のケースは、もう始まっています')
    expect(again.text).toContain(`href="/cases/${caseId}"`)
  })

  it('leads nobody to a case whose start was refused', async () => {
    const who = { kana: 'ことわり', name: '断 り', patientNumber: '41' }
    const caseId = await startedCase(service, nurse, who)
    const { ownerDb } = service.database
    await ownerDb.deleteFrom('case_event').where('case_id', '=', caseId).execute()
    await ownerDb
      .updateTable('coordination_case')
      .set({ last_seq: 0, state: null })
      .where('id', '=', caseId)
      .execute()
    const again = await start(service, nurse, who)
    expect(again.status).toBe(303)
    expect(again.location).not.toContain(caseId)
    expect((await nurse.get(`/cases/${caseId}`)).status).toBe(404)
  })

  it('does not mix two patients up by a mistyped patient number', async () => {
    await startedCase(service, nurse, { kana: 'ばんごう', name: '番号 一', patientNumber: '5' })
    const page = await start(service, nurse, {
      kana: 'べつじん',
      name: '別人 二',
      patientNumber: '5',
    })
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain('この患者IDは、ふりがなか生年月日のちがう方で登録されています')
  })

  it('asks whether it is the person of an earlier case', async () => {
    await startedCase(service, nurse, {
      kana: 'さいにゅう いん',
      name: '再入 院',
      patientNumber: '6',
    })
    await nurse.get('/cases/new')
    const page = await nurse.submit(
      '/cases/new',
      startAnswers(service, { do: 'redraw', kana: 'さいにゅう', patientNumber: '' }),
    )
    expect(textOf(page)).toContain('同じ人かもしれません')
    expect(textOf(page)).toContain('再入 院')
  })

  it('goes on to the checksheet when there is no care manager', async () => {
    const page = await start(service, nurse, {
      kana: 'けあまね なし',
      name: '無 ケアマネ',
      patientNumber: '7',
      coordinatorKnown: 'no',
      office: '',
    })
    expect(page.location).toMatch(/^\/cases\/[0-9a-f-]{36}\/checksheet/)
    const shown = await nurse.get(page.location ?? '')
    expect(textOf(shown)).toContain('退院調整が必要な患者の基準')
  })

  it('starts without consent, and then the office is told nothing', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'どうい まだ',
      name: '同意 未',
      patientNumber: '8',
      consent: 'notYet',
    })
    expect(await eventsOf(caseId)).toEqual(['CaseStarted'])
    const careManager = await service.signInAs('careManager')
    expect((await careManager.get(`/cases/${caseId}`)).status).toBe(404)
    expect((await careManager.get('/cases')).text).not.toContain('同意 未')
    const shown = await nurse.get(`/cases/${caseId}`)
    expect(textOf(shown)).toContain('情報共有の同意がまだ記録されていません')
  })

  it('lets a care manager tell a hospital of an admission', async () => {
    const careManager = await service.signInAs('careManager')
    await careManager.get('/cases/new')
    const page = await careManager.submit(
      '/cases/new',
      startAnswers(service, {
        kana: 'しらせる',
        name: '知 らせる',
        hospital: service.parties.hospitalId,
      }),
    )
    expect(page.status).toBe(303)
    const shown = await nurse.get((page.location ?? '').split('?')[0] ?? '')
    expect(textOf(shown)).toContain('ケアマネジャーが入院を知らせました')
  })
})
