import type { Browser } from '../../support/browser'
import { type Service, startService } from '../../support/service'
import {
  act,
  boxes,
  formOf,
  hiddenOf,
  start,
  startAnswers,
  startedCase,
  textOf,
} from '../../support/case-life'
import { insertParties } from '../../support/fixtures'

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
    expect(page.text).toContain('formaction="/cases/new#officeQuery"')
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
    expect(textOf(await other.get('/worklist'))).toContain('書きかけの新しいケースがあります')
    await other.get('/cases/new')
    expect((await other.submit('/cases/new', { do: 'discard' })).location).toBe('/cases/new')
    expect((await other.get('/cases/new')).text).not.toContain('下書 太郎')
    expect(textOf(await other.get('/worklist'))).not.toContain('書きかけの')
  })

  it('asks about an admission of more than a year ago, and takes it when it is right', async () => {
    const longAgo = {
      kana: 'むかし',
      name: '昔 ナミ',
      patientNumber: '81',
      ...boxes('admitted', -367),
    }
    const asked = await start(service, nurse, longAgo)
    expect(asked.status).toBe(422)
    expect(textOf(asked)).toContain('1年より前の日付です')
    expect(asked.text).toMatch(/type="checkbox"[^>]*name="admittedSure"/)
    const near = await start(service, nurse, {
      ...longAgo,
      ...boxes('admitted', -300),
      do: 'redraw',
    })
    expect(near.text).not.toContain('admittedSure')
    const taken = await start(service, nurse, { ...longAgo, admittedSure: 'yes' })
    expect(taken.status).toBe(303)
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
      birthYear: 'S14',
    })
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain('この患者IDは、ふりがなも生年月日もちがう方で登録されています')
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

  describe('asks before a second case of one person is made', () => {
    /** Nobody else of this file was born on that day. */
    const born = (day: number) => ({ birthYear: 'S9', birthMonth: '7', birthDay: String(day) })
    const again = (page: Awaited<ReturnType<typeof start>>, typed: Record<string, string>) =>
      nurse.post('/cases/new', { ...formOf(page, '/cases/new'), do: 'start', ...typed })
    const personOf = async (caseId: string) =>
      (
        await service.database.db
          .selectFrom('coordination_case')
          .select('person_id')
          .where('id', '=', caseId)
          .executeTakeFirstOrThrow()
      ).person_id

    it('the same admission under another spelling: leads to its case, and makes none', async () => {
      const first = { kana: 'きようか みき', name: '高橋 京香', patientNumber: '', ...born(1) }
      const caseId = await startedCase(service, nurse, first)
      const asked = await start(service, nurse, {
        ...first,
        kana: 'キョウカ ミキ',
        name: '髙橋 京香',
      })
      expect(asked.status).toBe(200)
      expect(textOf(asked)).toContain('同じ方かもしれません')
      expect(textOf(asked)).toContain('この方の入院です')
      const value = `continue:${await personOf(caseId)}`
      expect(asked.text).toContain(`value="${value}"`)
      expect((await again(asked, { double: value })).location).toBe(`/cases/${caseId}`)
      const unanswered = await again(asked, { double: 'same:nobody' })
      expect(unanswered.status).toBe(422)
      expect(unanswered.text).toContain('value="髙橋 京香"')
    })

    it('a readmission within thirty days: linked to the case before, as one person, by one press', async () => {
      const who = { kana: 'ふたたび', name: '再 ふたたび', patientNumber: '', ...born(2) }
      const earlier = await startedCase(service, nurse, { ...who, ...boxes('admitted', -20) })
      await act(nurse, earlier, 'discharge', {
        outcome: 'home',
        missedReason: 'other',
        ...boxes('at', -10),
      })
      const asked = await start(service, nurse, who)
      expect(textOf(asked)).toContain('同じ方の再入院です')
      expect(textOf(asked)).not.toContain('この方の入院です')
      const fields = { double: `same:${await personOf(earlier)}` }
      const [one, two] = await Promise.all([again(asked, fields), again(asked, fields)])
      expect(one.location).toBe(two.location)
      const caseId = /cases\/([0-9a-f-]{36})/.exec(one.location ?? '')?.[1] ?? ''
      expect(await personOf(caseId)).toBe(await personOf(earlier))
      expect((await eventsOf(caseId)).filter((type) => type === 'Linked')).toEqual(['Linked'])
    })

    it('somebody else: a reason is asked for and kept, and the two stay two', async () => {
      const who = { kana: 'どうせい どうめい', name: '同姓 同名', patientNumber: '', ...born(3) }
      const first = await startedCase(service, nurse, { ...who, ...boxes('admitted', -9) })
      const asked = await start(service, nurse, who)
      const without = await again(asked, { double: 'another' })
      expect(without.status).toBe(422)
      expect(textOf(without)).toContain('別の方と分かった理由を入れてください')
      const made = await again(without, { double: 'another', doubleReason: '保険証が違う' })
      const caseId = /cases\/([0-9a-f-]{36})/.exec(made.location ?? '')?.[1] ?? ''
      expect(await personOf(caseId)).not.toBe(await personOf(first))
      const kept = await service.database.db
        .selectFrom('submission')
        .select('payload')
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow()
      expect(kept.payload).toEqual({ anotherPersonBecause: '保険証が違う' })
    })

    it('and a number that both have is no way to tell them apart', async () => {
      const who = { kana: 'ばんごう おなじ', name: '番号 同', patientNumber: '88', ...born(4) }
      await startedCase(service, nurse, { ...who, ...boxes('admitted', -9) })
      const asked = await start(service, nurse, {
        ...who,
        kana: 'ばんごう ちがい',
        name: '番号 違',
      })
      expect(textOf(asked)).toContain('同じ番号です')
      const refused = await again(asked, { double: 'another', doubleReason: '別の方' })
      expect(refused.status).toBe(422)
      expect(textOf(refused)).toContain('患者IDが、上の方と同じです')
      const back = await again(refused, { do: 'redraw' })
      expect(back.text).toContain('value="ばんごう ちがい"')
    })

    it('says nothing of a patient of others', async () => {
      const who = { kana: 'よその ひと', name: '余所 人', patientNumber: '', ...born(5) }
      await startedCase(service, nurse, who)
      const { ownerDb } = service.database
      const elsewhere = await insertParties(ownerDb)
      await ownerDb
        .updateTable('coordination_case')
        .set({ hospital_id: elsewhere.hospitalId })
        .where('person_id', 'in', (eb) =>
          eb.selectFrom('person').select('id').where('name', '=', '余所 人'),
        )
        .execute()
      const made = await start(service, nurse, { ...who, name: '余所 ひと' })
      expect(made.status).toBe(303)
    })
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
    expect(textOf(shown)).toMatch(/ケース NW-\d+-\d+ を始めました/)
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
