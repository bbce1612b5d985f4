import type { Browser } from '../../support/browser'
import { act, boxes, sendAgain, startedCase, syllables, textOf } from '../../support/case-life'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

describe('きょうやること of the hospital', () => {
  it('says that there is nothing to do, and what will appear', async () => {
    expect(textOf(await nurse.get('/worklist'))).toContain('いま、あなたがやることはありません')
  })

  it('is where a hospital lands after signing in', async () => {
    expect((await nurse.get('/')).location).toBe('/worklist')
    const careManager = await service.signInAs('careManager')
    expect((await careManager.get('/')).location).toBe('/inbox')
  })

  it('does not list a case that waits for the other side', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'まつ',
      name: '待 人',
      patientNumber: '1',
    })
    await act(nurse, caseId, 'checksheet', { noneApplies: 'yes' })
    await act(nurse, caseId, 'discharge-plan')
    await act(nurse, caseId, 'wishes', { place: 'home', endOfLife: 'notYet' })
    const page = await nurse.get('/worklist')
    expect(page.text).not.toContain(caseId)
    expect((await nurse.get('/cases')).text).toContain(caseId)
  })

  it('lists what the hospital owes, with the reason, the basis and one button', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'よてい',
      name: '予定 有',
      patientNumber: '2',
    })
    await act(nurse, caseId, 'planned-discharge', boxes('on', 5))
    const page = await nurse.get('/worklist')
    const text = textOf(page)
    expect(text).toContain('予定 有')
    expect(text).toContain('退院調整を始めることをケアマネジャーに連絡する')
    expect(text).toContain('の7日前までに、退院調整を始めることを連絡する決まりです')
    expect(text).toContain('3階西病棟')
    expect(page.text).toContain(`href="/cases/${caseId}/discharge-notice"`)
    expect(page.text).not.toMatch(/<title>[^<]*予定/)
  })

  it('lists consent first while nothing may leave', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'どうい',
      name: '同意 前',
      patientNumber: '3',
      consent: 'notYet',
    })
    const page = await nurse.get('/worklist?kind=consent')
    expect(page.text).toContain(`href="/cases/${caseId}/consent"`)
    expect(textOf(page)).not.toContain('予定 有')
  })

  it('lists the checksheet of a patient without a care manager until it is judged', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'ちぇっく',
      name: '確 認',
      patientNumber: '4',
      coordinatorKnown: 'no',
    })
    expect((await nurse.get('/worklist')).text).toContain(`href="/cases/${caseId}/checksheet"`)
    await act(nurse, caseId, 'checksheet', { noneApplies: 'yes' })
    expect((await nurse.get('/worklist')).text).not.toContain(caseId)
  })

  it('finds people by reading, birth date, patient number and case number, never by an address', async () => {
    const { code } = await service.database.db
      .selectFrom('coordination_case')
      .innerJoin('person', 'person.id', 'coordination_case.person_id')
      .select('code')
      .where('person.name', '=', '予定 有')
      .executeTakeFirstOrThrow()
    for (const search of [
      'よてい',
      'ﾖﾃｲ',
      '予定',
      '予定　有',
      '昭和13年5月2日',
      '2',
      code.toLowerCase(),
    ]) {
      await nurse.get('/worklist')
      const page = await nurse.submit('/worklist', { ward: '', search })
      expect(page.status).toBe(200)
      expect(textOf(page)).toContain('予定 有')
    }
    await nurse.get('/worklist')
    const none = await nurse.submit('/worklist', { ward: '', search: 'ぬぬぬ' })
    expect(textOf(none)).toContain('あてはまるものはありません')
    await nurse.get('/worklist')
    const other = await nurse.submit('/worklist', { ward: '', search: '予%' })
    expect(textOf(other)).toContain('あてはまるものはありません')
  })

  it('shows a lost mail as a telephone task until somebody has rung up', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'めーる',
      name: '便 り',
      patientNumber: '5',
    })
    const { db } = service.database
    const row = await db
      .selectFrom('outbox')
      .select('key')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    await act(nurse, caseId, 'death', { atTime: '' })
    await act(nurse, caseId, 'death-told', { channel: 'phone' })
    await db.updateTable('outbox').set({ status: 'failed' }).where('key', '=', row.key).execute()
    const page = await nurse.get('/worklist')
    expect(textOf(page)).toContain('終了したケースのメールが届きませんでした')

    await act(nurse, caseId, 'reopening')
    const contact = await act(nurse, caseId, 'contact', { channel: 'phone' })
    expect(contact.status).toBe(303)
    expect(textOf(await nurse.get('/worklist'))).not.toContain('便 り')
  })
})

describe('全ケース', () => {
  it('searches by POST, and shows closed ones only when they are looked for', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'おわり',
      name: '終 了',
      patientNumber: '6',
    })
    await act(nurse, caseId, 'exclusion', { reason: 'notInScope' })
    expect((await nurse.get('/cases')).text).not.toContain(caseId)
    expect((await nurse.get('/cases?show=all')).text).toContain(caseId)
    await nurse.get('/cases')
    const found = await nurse.submit('/cases/search', { search: 'オワリ' })
    expect(found.text).toContain(caseId)
    expect(textOf(found)).toContain('見つかったケース 1件')
    expect((await nurse.get('/cases/search')).location).toBe('/cases')
  })

  it('is 担当ケース for a care office, with the hospital in place of the ward', async () => {
    const careManager = await service.signInAs('careManager')
    const text = textOf(await careManager.get('/cases'))
    expect(text).toContain('担当ケース')
    expect(text).toContain('予定 有')
    expect(text).toContain('見本病院')
  })
})

describe('基準チェック', () => {
  const withoutOffice = (patientNumber: string, over: Readonly<Record<string, string>> = {}) =>
    startedCase(service, nurse, {
      kana: `きじゅん ${syllables(Number(patientNumber))}`,
      name: `基準 ${patientNumber}`,
      patientNumber,
      coordinatorKnown: 'no',
      ...over,
    })

  it('is judged, kept and shown with its reasons; what the items imply is added', async () => {
    const caseId = await withoutOffice('10')
    const judged = await act(nurse, caseId, 'checksheet', { items: 'toileting_assist' })
    expect(judged.location).toBe(`/cases/${caseId}/checksheet?show=result`)
    const text = textOf(await nurse.get(judged.location ?? ''))
    expect(text).toContain('対象')
    expect(text).toContain('③ 排泄に介助が必要')
    expect(text).toContain('ケ 排泄に介助を要する（基準の項目から）')
    expect(text).toContain('イ 緊急入院')
  })

  it.each([
    ['11', {}, 'あてはまる項目を選ぶか、「どれもあてはまらない」を選んでください'],
    ['14', { items: 'eating_assist', noneApplies: 'yes' }, 'どちらかにしてください'],
  ])('%s: is not judged from %j', async (patientNumber, typed, words) => {
    const caseId = await withoutOffice(patientNumber)
    const page = await act(nurse, caseId, 'checksheet', typed)
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain(words)
  })

  it('is proposed from the nursing need, with its source, and judges nothing by that', async () => {
    const caseId = await withoutOffice('15')
    const page = await act(nurse, caseId, 'checksheet', {
      do: 'propose',
      'need-transfer': '2',
      'need-eating': '0',
      noneApplies: 'yes',
    })
    expect(page.status).toBe(200)
    const text = textOf(page)
    expect(text).toContain('看護必要度（移乗 2）から')
    expect(text).not.toContain('食事摂取 0）から')
    expect(page.text).toMatch(/value="stand_or_walk_assist" checked/)
    expect(page.text).not.toMatch(/name="noneApplies" value="yes" checked/)
    expect(textOf(await nurse.get(`/cases/${caseId}`))).not.toContain('基準チェックをしました')
  })

  it.each([
    ['16', { specifiedDisease: 'cerebrovascular' }, '保険者の介護保険の担当課'],
    ['17', { specifiedDisease: 'copd', deemedInsured: 'yes' }, '申請の窓口：福祉事務所'],
    ['18', { specifiedDisease: 'none' }, '市町村の障害福祉の担当課'],
    ['19', { specifiedDisease: 'unknown' }, '主治医に確かめてください'],
  ])('%s: at 40–64 names the desk by %j, and keeps no disease', async (number, typed, words) => {
    const caseId = await withoutOffice(number, { birthYear: '昭和50' })
    const judged = await act(nurse, caseId, 'checksheet', { items: 'eating_assist', ...typed })
    expect(textOf(await nurse.get(judged.location ?? ''))).toContain(words)
    const events = await service.database.db.selectFrom('case_event').selectAll().execute()
    expect(JSON.stringify(events)).not.toMatch(/cerebrovascular|copd/)
  })

  it('asks at 40–64 which disease it is', async () => {
    const caseId = await withoutOffice('20', { birthYear: '昭和50' })
    const page = await act(nurse, caseId, 'checksheet', { items: 'eating_assist' })
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain('特定疾病かどうかを選んでください')
    expect(textOf(page)).toContain('脊髄小脳変性症')
  })

  it('says under 40 at once that care insurance is not the way', async () => {
    const caseId = await withoutOffice('21', { birthYear: '平成10' })
    const text = textOf(await nurse.get(`/cases/${caseId}/checksheet`))
    expect(text).toContain('40歳未満の方は、介護保険の対象外です')
    expect(text).not.toContain('特定疾病（16種類）')
  })

  it('has the two additions of 2026, and sends a contradiction to the level back', async () => {
    const caseId = await withoutOffice('22', { careLevel: 'notApplied' })
    const page = await act(nurse, caseId, 'checksheet', {
      items: 'eating_assist',
      factors: 'levelChangeNotApplied',
    })
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain('要介護認定がまだないため、「区分変更が未申請」は選べません')
    expect(textOf(page)).toContain('すぐには連絡がつかない')
  })

  it('done again shows what was said before and what has changed', async () => {
    const caseId = await withoutOffice('23')
    await act(nurse, caseId, 'checksheet', { noneApplies: 'yes' })
    const again = await act(nurse, caseId, 'checksheet', { items: 'terminal_cancer' })
    const first = textOf(await nurse.get(again.location ?? ''))
    expect(first).toContain('判定：対象外 → ')
    expect(first).toContain('増えた項目：ADLは自立でもがん末期')
    const page = await nurse.get(`/cases/${caseId}/checksheet`)
    expect(textOf(page)).toContain('前回の判定')
    expect(textOf(page)).toContain('前回もチェック')
    expect(page.text).toMatch(/value="terminal_cancer" checked/)
    // What the item had added is not ticked of its own, so that it goes with the item.
    expect(page.text).not.toMatch(/name="factors" value="(?!emergencyAdmission)[^"]*" checked/)
  })

  it('takes a patient with a care manager as in scope without scoring', async () => {
    const caseId = await startedCase(service, nurse, {
      kana: 'たいしょう',
      name: '対 象',
      patientNumber: '12',
    })
    const judged = await act(nurse, caseId, 'checksheet', { items: 'eating_assist' })
    const text = textOf(await nurse.get(judged.location ?? ''))
    expect(text).toContain('担当のケアマネジャーがいます')
    expect(text).toMatch(/④ |⑤ |③ |② |① /)
  })

  it('leads to the office that is found later, and the notice goes out', async () => {
    const caseId = await withoutOffice('13')
    await act(nurse, caseId, 'checksheet', { items: 'eating_assist' })
    const address = `/cases/${caseId}/care-manager`
    const searched = await act(nurse, caseId, 'care-manager', { officeQuery: 'みほん' })
    expect(searched.status).toBe(200)
    expect(textOf(searched)).toContain('登録すると、入院の連絡からの手順が始まります')
    const done = await sendAgain(nurse, searched, address, { office: service.parties.officeId })
    expect(done.location).toBe(`/cases/${caseId}?done=care-manager`)
    const text = textOf(await nurse.get(`/cases/${caseId}`))
    expect(text).toContain('担当の事業所を登録しました')
    expect(text).toContain('入院の連絡をしました（画面）')
  })

  it('says that an office chosen during the stay joins with the notice of discharge', async () => {
    const caseId = await withoutOffice('31')
    await act(nurse, caseId, 'checksheet', { items: 'eating_assist' })
    const chosen = await act(nurse, caseId, 'office-choice', { kind: 'careManagementOffice' })
    expect(chosen.status).toBe(303)
    const page = textOf(await nurse.get(`/cases/${caseId}/care-manager`))
    expect(page).toContain('登録しただけでは知らせは届きません')
    expect(page).not.toContain('入院の連絡からの手順が始まります')
  })
})
