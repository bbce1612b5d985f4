import type { Browser } from '../../support/browser'
import { type Service, startService } from '../../support/service'
import { waitFor } from '../../support/wait-for'
import {
  act,
  boxes,
  hiddenOf,
  sendAgain,
  startedCase,
  syllables,
  textOf,
} from '../../support/case-life'

let service: Service
let nurse: Browser
let careManager: Browser
let headNurse: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
  headNurse = await service.signInAs('headNurse')
})
afterAll(() => service.stop())

let people = 0
/** A case of somebody new. */
const newCase = (over: Readonly<Record<string, string>> = {}) => {
  people += 1
  const kana = `みほん ${syllables(people)}`
  return startedCase(service, nurse, {
    kana,
    name: `見本 ${people}`,
    patientNumber: `9${people}`,
    ...over,
  })
}

const eventsOf = async (caseId: string): Promise<readonly string[]> => {
  const rows = await service.database.db
    .selectFrom('case_event')
    .select('type')
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map(({ type }) => type)
}

describe('the way of a case', () => {
  it('goes from the planned day to discharge, each side seeing what the other did', async () => {
    const caseId = await newCase()
    const confirmed = await act(careManager, caseId, 'admission-notice-receipt')
    expect(confirmed.location).toBe(`/cases/${caseId}?done=admission-notice-receipt`)
    expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain('入院の連絡が伝わりました')

    await act(nurse, caseId, 'planned-discharge', {
      ...boxes('on', 10),
      note: '長女に説明しました',
    })
    expect(textOf(await careManager.get(`/cases/${caseId}`))).toContain('長女に説明しました')

    const noticed = await act(nurse, caseId, 'discharge-notice', {
      channel: 'phone',
      answeredBy: '大前',
      takenUp: 'no',
    })
    expect(noticed.status).toBe(303)
    expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain('応対：大前さん')

    await act(careManager, caseId, 'discharge-notice-receipt', { note: 'あす伺います' })
    await act(nurse, caseId, 'discharge-date', boxes('on', 9))
    const early = await act(nurse, caseId, 'discharge', { outcome: 'home' })
    expect(textOf(early)).toContain('日時を入れてください')
    expect(textOf(early)).toContain('早く退院したときは')
    const gone = await act(nurse, caseId, 'discharge', { outcome: 'home', ...boxes('at', 0) })
    expect(gone.location).toBe(`/cases/${caseId}?done=discharge`)
    await act(nurse, caseId, 'documents', {
      channel: 'fax',
      documents: 'nursingSummary medicalLetter',
    })
    await act(careManager, caseId, 'care-plan-copy', { channel: 'visit' })

    expect(await eventsOf(caseId)).toEqual([
      'CaseStarted',
      'AdmissionNoticeSent',
      'AdmissionNoticeConfirmed',
      'PlannedDischargeSet',
      'DischargeCoordinationNoticeSent',
      'DischargeCoordinationNoticeConfirmed',
      'DischargeDateFixed',
      'DischargeDateTold',
      'Discharged',
      'DocumentsHandedOver',
      'CarePlanCopyReturned',
      'Closed',
    ])
  })

  it('keeps who answered and what was said beside the event, never in it', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'contact', {
      channel: 'phone',
      purpose: 'family',
      answeredBy: '山﨑',
      note: '孫が同居します',
    })
    const rows = await service.database.db
      .selectFrom('case_event')
      .select('event')
      .where('case_id', '=', caseId)
      .execute()
    expect(JSON.stringify(rows)).not.toMatch(/山﨑|孫が/)
    expect(textOf(await careManager.get(`/cases/${caseId}`))).toContain('孫が同居します')
  })

  it('makes one press two events when the office answered the telephone at once', async () => {
    const caseId = await newCase({ consent: 'notYet' })
    await act(nurse, caseId, 'consent', { answer: 'spoken' })
    expect(await eventsOf(caseId)).toEqual(['CaseStarted', 'ConsentGiven', 'AdmissionNoticeSent'])
    await act(nurse, caseId, 'discharge-notice', { channel: 'phone', takenUp: 'yes' })
    expect((await eventsOf(caseId)).slice(3)).toEqual([
      'DischargeCoordinationNoticeSent',
      'DischargeCoordinationNoticeConfirmed',
    ])
  })

  it('counts no answer for a fax: the question belongs to a talk', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'discharge-notice', { channel: 'fax', takenUp: 'yes' })
    expect(await eventsOf(caseId)).not.toContain('DischargeCoordinationNoticeConfirmed')
  })

  it('warns of a discharge without notice above everything else on the page', async () => {
    const caseId = await newCase()
    const { text } = await nurse.get(`/cases/${caseId}/discharge`)
    expect(text.indexOf('「退院調整もれ」に数えます')).toBeGreaterThan(0)
    expect(text.indexOf('「退院調整もれ」に数えます')).toBeLessThan(text.indexOf('<h1>'))
  })

  it('stops at death, and offers to open a closed case again', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'death', { ...boxes('at', 0), atTime: '' })
    expect(await eventsOf(caseId)).toContain('Died')
    const shown = await nurse.get(`/cases/${caseId}`)
    expect(textOf(shown)).toContain('亡くなられました')
    expect(textOf(shown)).toContain('亡くなったことをケアマネジャーに電話で伝える')
    expect(await eventsOf(caseId)).not.toContain('Closed')
    await act(nurse, caseId, 'death-told', { channel: 'phone' })
    expect(await eventsOf(caseId)).toContain('Closed')
    const reopened = await act(nurse, caseId, 'reopening')
    expect(reopened.status).toBe(303)
    expect(await eventsOf(caseId)).toContain('Reopened')
  })

  it('counts the first respite stay, and no regular one', async () => {
    const factOf = async (admissionKind: string) => {
      const { fact } = await service.database.db
        .selectFrom('indicator_fact')
        .select('fact')
        .where('case_id', '=', await newCase({ admissionKind }))
        .executeTakeFirstOrThrow()
      return fact
    }
    expect(await factOf('firstRespite')).toMatchObject({ firstRespite: true })
    expect(await factOf('respite')).not.toHaveProperty('firstRespite')
  })

  it('names one person to talk to on each side, and keeps the former one in the record', async () => {
    const caseId = await newCase()
    const members = async (organisationId: string) =>
      service.database.db
        .selectFrom('membership')
        .select(['account_id', 'display_name'])
        .where('organisation_id', '=', organisationId)
        .orderBy('display_name')
        .execute()
    await service.signInAs('headNurse')
    await service.signInAs('officeManager')
    const nurses = await members(service.parties.hospitalId)
    const office = await members(service.parties.officeId)
    const [first, last] = [nurses[0], nurses.at(-1)]
    const ours = await act(nurse, caseId, 'primary-contact', { contact: last?.account_id ?? '' })
    expect(ours.status).toBe(303)
    const again = await act(nurse, caseId, 'primary-contact', { contact: last?.account_id ?? '' })
    expect(textOf(again)).toContain('いまの担当者です。ほかの人を選んでください')
    const foreign = { contact: office[0]?.account_id ?? '' }
    expect((await act(nurse, caseId, 'primary-contact', foreign)).status).toBe(422)
    const theirs = { contact: office.at(-1)?.account_id ?? '' }
    expect((await act(careManager, caseId, 'primary-contact', theirs)).status).toBe(303)
    await act(nurse, caseId, 'primary-contact', { contact: first?.account_id ?? '' })

    const shown = textOf(await careManager.get(`/cases/${caseId}`))
    expect(shown).toContain(`この人に連絡 ${first?.display_name}`)
    expect(shown).toContain(`この人に連絡 ${office.at(-1)?.display_name}`)
    expect(shown).toContain(`これからの担当者：${last?.display_name}`)
  })

  it('asks what stood in the way when somebody did not go where they wished to live', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'wishes', { place: 'home', endOfLife: 'notYet' })
    await act(nurse, caseId, 'discharge-notice', { channel: 'phone', takenUp: 'yes' })
    const asked = await act(nurse, caseId, 'discharge', { outcome: 'facility' })
    expect(asked.status).toBe(422)
    expect(textOf(asked)).toContain('希望した場所と違うおもな理由を選んでください')
    const address = `/cases/${caseId}/discharge`
    const done = await sendAgain(nurse, asked, address, {
      outcome: 'facility',
      barrier: 'servicesLacking',
    })
    expect(done.status).toBe(303)
    expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain(
      '希望した場所と違う理由：使えるサービスが足りない',
    )
  })

  it('asks nothing of the kind when the wish was met', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'wishes', { place: 'home', endOfLife: 'notYet' })
    await act(nurse, caseId, 'discharge-notice', { channel: 'phone', takenUp: 'yes' })
    expect((await act(nurse, caseId, 'discharge', { outcome: 'home' })).status).toBe(303)
  })

  it('takes a short stay with its kind, and refuses one that is no longer short', async () => {
    const short = await newCase()
    const asked = await act(nurse, short, 'exclusion', { reason: 'shortStay' })
    expect(textOf(asked)).toContain('短期の入院の内容を選んでください')
    const answers = { reason: 'shortStay', shortStayReason: 'test' }
    const done = await sendAgain(nurse, asked, `/cases/${short}/exclusion`, answers)
    expect(done.status).toBe(303)
    const long = await newCase(boxes('admitted', -6))
    const refused = await act(nurse, long, 'exclusion', answers)
    expect(refused.status).toBe(409)
    expect(textOf(refused)).toContain('短期の入院とする日数を過ぎています')
  })

  it('asks for the reason when nobody was told of the discharge', async () => {
    const caseId = await newCase()
    const page = await act(nurse, caseId, 'discharge', { outcome: 'home' })
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain('連絡がもれた理由を選んでください')
    const again = await sendAgain(nurse, page, `/cases/${caseId}/discharge`, {
      missedReason: 'weekendDischarge',
    })
    expect(again.status).toBe(303)
    expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain('週末や祝日の退院だった')
  })

  it('leaves the count when it is excluded, with the reason said', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'exclusion', { reason: 'notInScope' })
    expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain('対象外にしました')
  })
})

describe('what is typed wrong', () => {
  it.each([
    [
      'planned-discharge',
      { onYear: '昭和64', onMonth: '1', onDay: '8' },
      '昭和は64年1月7日までです',
    ],
    ['planned-discharge', { onYear: '', onMonth: '', onDay: '' }, '退院予定日を入れてください'],
    ['planned-discharge', { onYear: 'R8', onMonth: '13', onDay: '1' }, '13月はありません'],
    ['planned-discharge', { onYear: 'R2', onMonth: '1', onDay: '8' }, '入院した日'],
    ['discharge-notice', { channel: 'phone', whenTime: '25時' }, '時刻は「9:05」'],
    ['discharge-notice', { channel: '' }, '伝え方を選んでください'],
    ['discharge-notice', { channel: 'phone', ...boxes('when', 2) }, 'まだ来ていない日時です'],
    [
      'discharge-notice',
      { channel: 'phone', note: 'あ'.repeat(1_001) },
      '1000文字までにしてください',
    ],
    ['discharge-notice', { channel: 'phone', ...boxes('when', -3) }, '入院より前の日時です'],
    ['contact', { channel: 'phone', purpose: '' }, '用件を選んでください'],
    ['exclusion', {}, '理由を選んでください'],
    ['consent', {}, '同意をどれか選んでください'],
    ['death', { atYear: '', atMonth: '', atDay: '', atTime: '' }, '日時を入れてください'],
  ])('%s (%#): its page says what to put right', async (name, typed, words) => {
    const caseId = await newCase({ consent: name === 'consent' ? 'notYet' : 'given' })
    const before = await eventsOf(caseId)
    const page = await act(nurse, caseId, name, typed)
    expect(page.status).toBe(422)
    expect(page.text.split(words)).toHaveLength(3)
    expect(page.text).toContain('<title>エラー：')
    expect(await eventsOf(caseId)).toEqual(before)
  })

  it('takes days and times as people write them', async () => {
    const caseId = await newCase()
    const page = await act(nurse, caseId, 'discharge-notice', {
      channel: 'phone',
      whenTime: '午前０時５分',
    })
    expect(page.status).toBe(303)
  })
})

describe('what was recorded in error', () => {
  it('is taken back with a reason: the case opens, the old entry stays crossed out, the other side is written to', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'exclusion', { reason: 'mistakenCase' })
    const closed = await nurse.get(`/cases/${caseId}`)
    expect(closed.text).toContain(`href="/cases/${caseId}/taking-back"`)

    const taken = await act(nurse, caseId, 'taking-back', {
      reason: 'wrongPatient',
      note: '隣の方の記録でした',
    })
    expect(taken.location).toBe(`/cases/${caseId}?done=taking-back`)
    expect((await eventsOf(caseId)).slice(-3)).toEqual(['Closed', 'Reopened', 'TakenBack'])
    const open = await nurse.get(`/cases/${caseId}`)
    expect(open.text).toContain('<s>対象外にしました</s>')
    expect(textOf(open)).toContain('取り消し済み')
    expect(textOf(open)).toContain('別の方のケースに記録した')
    expect(textOf(open)).toContain('隣の方の記録でした')
    expect(open.text).not.toContain(`href="/cases/${caseId}/taking-back"`)
    const mails = await service.database.db
      .selectFrom('outbox')
      .select('content')
      .where('case_id', '=', caseId)
      .where('kind', '=', 'mail')
      .execute()
    expect(mails.map(({ content }) => content)).toContainEqual(
      expect.objectContaining({ template: 'takenBack' }),
    )
  })

  it('is refused with what to do: nothing to take back, or the other side has built on it', async () => {
    const caseId = await newCase()
    const nothing = await act(nurse, caseId, 'taking-back', { what: 'Died', reason: 'mistyped' })
    expect(nothing.status).toBe(409)
    expect(textOf(nothing)).toContain('取り消す記録がありません')

    await act(nurse, caseId, 'discharge', { outcome: 'home', missedReason: 'other' })
    await act(careManager, caseId, 'care-plan-copy', { channel: 'fax' })
    const builtOn = await act(nurse, caseId, 'taking-back', {
      what: 'Discharged',
      reason: 'mistyped',
      note: '消えない言葉',
    })
    expect(builtOn.status).toBe(409)
    expect(textOf(builtOn)).toContain('先に相手の記録を取り消してもらってください')
    expect(textOf(builtOn)).toContain('消えない言葉')
  })
})

describe('what is found out and agreed leads on', () => {
  it('an inquiry leads to registering the office, to the next one to ask, or to the choice of one, and stays listed', async () => {
    const nobody = { coordinatorKnown: 'no', office: '' }
    const asked = { channel: 'phone', of: 'municipality' }
    const named = await newCase(nobody)
    const found = await act(nurse, named, 'inquiry', { ...asked, outcome: 'named' })
    const after = await nurse.get(found.location ?? '')
    expect(textOf(after)).toContain('分かった事業所を登録すると')
    expect(after.text).toContain(`href="/cases/${named}/care-manager"`)

    const unknown = await newCase(nobody)
    const waiting = await act(nurse, unknown, 'inquiry', { ...asked, outcome: 'waiting' })
    expect(textOf(await nurse.get(waiting.location ?? ''))).toContain('次の相手に確かめて記録する')
    const none = await act(nurse, unknown, 'inquiry', { ...asked, outcome: 'noCareManager' })
    const chosen = await nurse.get(none.location ?? '')
    expect(chosen.text).toContain(`href="/cases/${unknown}/office-choice"`)
    const over = textOf(chosen).split('終わったもの')[1] ?? ''
    expect(over).toContain('担当のケアマネジャーがいるか確かめる')
  })

  it('a conference has a time beside its day, shown to both sides, and may have none yet', async () => {
    const caseId = await newCase()
    await act(nurse, caseId, 'planned-discharge', boxes('on', 12))
    const wrong = await act(nurse, caseId, 'conference', {
      format: 'online',
      ...boxes('on', 5),
      onTime: '25時',
    })
    expect(wrong.status).toBe(422)
    expect(textOf(wrong)).toContain('時刻は「9:05」「22:10」のように入れてください')
    const set = await act(nurse, caseId, 'conference', {
      format: 'online',
      ...boxes('on', 5),
      onTime: '午後2時',
    })
    expect(set.location).toBe(`/cases/${caseId}?done=conference`)
    const seen = textOf(await careManager.get(`/cases/${caseId}`))
    expect(seen).toMatch(/退院前カンファレンスを[^ ]+ 14:00から開きます/)
    expect(seen).toMatch(/退院前カンファレンス [^ ]+ 14:00から/)
    const open = await act(nurse, caseId, 'conference', { format: 'online', ...boxes('on', 6) })
    expect(open.status).toBe(303)
    expect(textOf(await careManager.get(`/cases/${caseId}`))).not.toMatch(
      /退院前カンファレンス [^ ]+ 14:00から/,
    )
  })
})

describe('wishes', () => {
  it('sent again after going back stand once, and others of the same day are taken', async () => {
    const caseId = await newCase()
    const answers = { place: 'home', endOfLife: 'notYet', ...boxes('reviewOn', 100) }
    expect((await act(nurse, caseId, 'wishes', answers)).status).toBe(303)
    const again = await act(nurse, caseId, 'wishes', answers)
    expect(again.status).toBe(422)
    expect(textOf(again)).toContain('同じ答えがすでに記録されています')
    const other = await act(nurse, caseId, 'wishes', { ...answers, endOfLife: 'held' })
    expect(other.status).toBe(303)
    const types = await eventsOf(caseId)
    expect(types.filter((type) => type === 'WishesReviewed')).toHaveLength(2)
  })
})

describe('what the case does not take', () => {
  it('answers a step out of order with a page that says what to do, and gives back what was typed', async () => {
    const caseId = await newCase()
    const page = await act(careManager, caseId, 'discharge-notice-receipt', {
      note: '消えない言葉',
    })
    expect(page.status).toBe(409)
    expect(textOf(page)).toContain('いまは記録できません')
    expect(textOf(page)).toContain('退院調整開始の連絡が、まだ記録されていません')
    expect(textOf(page)).toContain('どうすればよいか')
    expect(textOf(page)).toContain('消えない言葉')
    expect(page.text).toContain(`href="/cases/${caseId}"`)
  })

  it('answers a stale page: another day was set meanwhile, by a colleague or by oneself', async () => {
    const caseId = await newCase()
    const address = `/cases/${caseId}/planned-discharge`
    const stale = hiddenOf(await nurse.get(address), address)
    await act(nurse, caseId, 'planned-discharge', boxes('on', 10))
    const page = await nurse.post(address, { ...stale, ...boxes('on', 12) })
    expect(page.status).toBe(409)
    expect(textOf(page)).toContain('画面を開いたあとに、内容が変わっていました')
    expect(textOf(page)).toContain('あなたが別の画面から「退院予定日」にかかわる内容を変えました')
    const hers = await headNurse.post(address, {
      ...hiddenOf(await headNurse.get(address), address),
      seenSeq: stale['seenSeq'] ?? '',
      ...boxes('on', 12),
    })
    expect(textOf(hers)).toContain('別の人が「退院予定日」にかかわる内容を変えました')
    expect(textOf(page)).toMatch(
      /「退院予定日」が 令和\d+年.+ に記録されています（見本病院.+ 見本 1子）/,
    )
    expect((await eventsOf(caseId)).filter((type) => type === 'PlannedDischargeSet')).toHaveLength(
      1,
    )
  })

  it('has one effect of a form sent twice, also at the same moment', async () => {
    const caseId = await newCase()
    const address = `/cases/${caseId}/contact`
    const fields = {
      ...hiddenOf(await nurse.get(address), address),
      channel: 'phone',
      purpose: 'family',
    }
    const pages = await Promise.all([1, 2, 3].map(() => nurse.post(address, fields)))
    for (const page of pages) expect(page.location).toBe(`/cases/${caseId}?done=contact`)
    const late = await nurse.post(address, fields)
    expect(late.status).toBe(303)
    expect((await eventsOf(caseId)).filter((type) => type === 'ContactRecorded')).toHaveLength(1)
  })

  it('knows no case of another organisation, on any address', async () => {
    const caseId = await newCase()
    const elsewhere = await service.database.ownerDb
      .insertInto('organisation')
      .values({
        id: crypto.randomUUID(),
        region: 'nanwa',
        kind: 'hospital',
        name: 'よその病院',
        kana: 'よそ',
        created_at: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const stranger = await service.signInAs('dischargePlanner', elsewhere.id)
    for (const path of ['', '/checksheet', '/discharge', '/contact', '/care-manager']) {
      expect((await stranger.get(`/cases/${caseId}${path}`)).status).toBe(404)
    }
    expect((await stranger.get('/cases')).text).not.toContain(`/cases/${caseId}`)
    expect((await nurse.get(`/cases/${crypto.randomUUID()}`)).status).toBe(404)
    expect((await nurse.get('/cases/no-case')).status).toBe(404)
  })

  it('says to the other side that an act is not theirs', async () => {
    const caseId = await newCase()
    expect((await careManager.get(`/cases/${caseId}/discharge`)).status).toBe(403)
    expect((await nurse.get(`/cases/${caseId}/sheet-on-paper`)).status).toBe(403)
  })

  it('refuses a form that no page of ours has drawn', async () => {
    const caseId = await newCase()
    const page = await nurse.get(`/cases/${caseId}/contact`)
    const { csrf } = hiddenOf(page, `/cases/${caseId}/contact`)
    const answer = await nurse.post(`/cases/${caseId}/contact`, {
      csrf: csrf ?? '',
      channel: 'phone',
    })
    expect(answer.status).toBe(400)
  })
})

describe('while the case cannot answer', () => {
  it('says that it was kept and waits, shows it as waiting, and does it once afterwards', async () => {
    const caseId = await newCase()
    await service.stopWorkers()
    try {
      const page = await act(nurse, caseId, 'planned-discharge', {
        ...boxes('on', 20),
        note: '待つ言葉',
      })
      expect(page.location).toMatch(new RegExp(`^/cases/${caseId}/submissions/`))
      const waiting = await nurse.get(page.location ?? '')
      expect(waiting.status).toBe(202)
      expect(textOf(waiting)).toContain('受け付けました。反映を待っています')
      expect(waiting.text).toContain('http-equiv="refresh"')

      const shown = await nurse.get(`/cases/${caseId}`)
      expect(textOf(shown)).toContain('退院予定日：受け付けました。反映を待っています')
      expect(textOf(shown)).not.toContain('退院予定日を令和')

      // What somebody typed is shown to nobody else.
      const other = await service.signInAs('headNurse')
      expect((await other.get(page.location ?? '')).status).toBe(404)

      await service.startWorkers()
      await waitFor(async () => {
        await service.runLoops()
        return (await nurse.get(page.location ?? '')).status === 303
      })
      expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain('待つ言葉')
      expect(
        (await eventsOf(caseId)).filter((type) => type === 'PlannedDischargeSet'),
      ).toHaveLength(1)
    } finally {
      await service.startWorkers()
    }
  })
})
