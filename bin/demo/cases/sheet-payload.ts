import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import { daysBetween } from '../../../manual/calendar/plain-date'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import type { Answers } from '../../../manual/forms/form'
import { prefill } from '../../../manual/forms/prefill'
import { wordsAsShown } from '../../../manual/forms/words'
import { createRandom, type Random } from '../random'
import { type Cast, findSpokesperson } from './cast'

/** What a made-up sheet says, as a submission keeps it: the answers, and the words shown that day. */
export function sheetPayload(cast: Cast, at: Instant): object {
  const answers = sheetAnswers(cast, at)
  const { id: formId, edition } = ADMISSION_INFO_SHEET
  return { form: { formId, edition, answers, words: wordsAsShown(ADMISSION_INFO_SHEET, answers) } }
}

/** Every page of the sheet, filled in plausibly; the same each time. */
export function sheetAnswers(cast: Cast, at: Instant): Answers {
  const known = knownAnswers(cast, at)
  return { ...known, ...madeUpAnswers(createRandom(`sheet ${cast.key}`), cast.careLevel) }
}

function knownAnswers({ patient, hospital, office, careLevel }: Cast, at: Instant): Answers {
  const today = dayInJapan(at)
  const person = office && findSpokesperson(office)
  const facts = {
    'person.name': patient.name,
    'person.kana': patient.kana,
    'person.sex': patient.sex,
    'person.birthDate': patient.birthDate,
    'person.age': String(Math.floor(daysBetween(patient.birthDate, today) / 365.25)),
    'person.address': patient.address,
    'person.phone': patient.phone,
    'leg.admittedOn': today,
    'leg.careLevel': careLevel,
    'hospital.name': hospital.name,
    ...(office && { 'office.name': office.name, 'office.phone': office.phone }),
    ...(office && { 'office.fax': office.fax }),
    ...(person && { 'careManager.name': person.name }),
    today,
  }
  return prefill(ADMISSION_INFO_SHEET, { facts }, { today }).answers
}

function madeUpAnswers(random: Random, careLevel: string): Answers {
  const heavy = ['care3', 'care4', 'care5'].includes(careLevel)
  const help = (): string =>
    heavy
      ? random.pick(['partlyHelped', 'partlyHelped', 'fullyHelped'])
      : random.pick(['independent', 'watched', 'partlyHelped'])
  const alone = random.chance(0.35)
  return {
    dwellingKind: random.chance(0.9) ? 'detached' : 'apartment',
    floors: '2',
    roomFloor: '1',
    dwellingNotes: '玄関に30cmの段差。手すりは廊下とトイレにあり。寝室は1階',
    independence: heavy ? random.pick(['b1', 'b2', 'c1']) : random.pick(['j2', 'a1', 'a2']),
    independenceJudgedBy: 'careManager',
    dementia: random.pick(['independent', 'i', 'iia', 'iib']),
    dementiaJudgedBy: 'careManager',
    copayment: 'tenPercent',
    household: alone ? 'livesAlone' : random.pick(['elderly', 'withChildren']),
    aloneInDaytime: random.chance(0.4) ? 'yes' : 'no',
    mainCaregiverRelation: random.pick(['長女', '長男', '妻', '長男の妻', '夫']),
    mainCaregiverLiving: alone ? 'apart' : 'together',
    enclosed: ['carePlan'],
    wardConference: 'no',
    dischargeConference: 'yes',
    dischargeConferenceWish: '平日の午後。オンラインでも参加できます',
    homeVisit: 'yes',
    moving: help(),
    transferring: help(),
    dressing: help(),
    grooming: help(),
    bathing: help(),
    eating: heavy ? help() : 'independent',
    gettingUp: help(),
    indoorAids: [random.pick(['cane', 'walker', 'wheelchair'])],
    paralysis: random.pick(['none', 'none', 'mild']),
    pressureUlcer: 'none',
    dailyLivingNotes: '夜間のトイレで転倒したことが1回あります。右膝に痛みがあります。',
    oralMedicine: 'yes',
    medicineManagement: 'self',
    adherence: random.pick(['asPrescribed', 'sometimesForgets']),
    clinicName: '見本診療所',
    visitMethod: random.pick(['outpatient', 'homeVisit']),
    visitsPerMonth: random.pick(['1', '2']),
    ...moreAnswers(random, heavy, alone),
  }
}

/** Sections 3, 5 and the rest of 7. */
function moreAnswers(random: Random, heavy: boolean, alone: boolean): Answers {
  const help = (): string =>
    heavy
      ? random.pick(['partlyHelped', 'fullyHelped'])
      : random.pick(['independent', 'independent', 'watched'])
  return {
    interests: random.pick([
      '畑の世話と短歌',
      '囲碁。近所の人と打つのが楽しみ',
      '歌謡番組、編み物',
    ]),
    lifeHistory: random.pick(['吉野で製材の仕事を40年', '農業をしながら3人の子を育てた']),
    patientWish: random.pick(['家で暮らしたい。トイレは自分で行きたい', '畑にまた出たい']),
    familyWish: '日中の転倒が心配。歩けるなら家で見たい',
    homeRequirements: heavy
      ? 'ベッドから車いすへ、一人の介助で移れること'
      : '室内をつたい歩きで移動できること。日中ひとりの時間の見守り',
    householdAfter: alone ? 'livesAlone' : 'elderly',
    householdCare: 'notNeeded',
    caregiverAfter: 'sameAsBefore',
    caregivingCapacity: alone ? 'partial' : random.pick(['sufficient', 'partial']),
    abuseSuspected: 'none',
    mealsPerDay: '3',
    mealRestriction: 'none',
    mealForm: [heavy ? 'chopped' : 'ordinary'],
    intakeRoute: ['oral'],
    thickened: heavy ? random.pick(['yes', 'no']) : 'no',
    waterRestriction: 'none',
    swallowing: heavy ? 'sometimesChokes' : 'noChoking',
    dentures: random.pick(['none', 'partial', 'full']),
    oralHygiene: random.pick(['good', 'good', 'poor']),
    badBreath: 'no',
    urination: help(),
    defecation: help(),
    portableToilet: heavy ? 'night' : 'none',
    pads: heavy ? random.pick(['night', 'always']) : 'none',
    sleep: 'good',
    sleepingPills: random.pick(['yes', 'no']),
    smoking: 'no',
    drinking: 'no',
    eyesight: random.pick(['easy', 'someDifficulty']),
    hearing: random.pick(['easy', 'someDifficulty']),
    speech: 'easy',
    understanding: heavy ? 'someDifficulty' : 'easy',
    glasses: random.pick(['yes', 'no']),
    hearingAid: 'no',
    mentalProblems: [heavy ? random.pick(['sleeplessness', 'dayNightReversal']) : 'none'],
    diseases: [random.pick(['stroke', 'fracture', 'dementia'])],
    recentAdmission: 'none',
    admissionFrequency: random.pick(['sometimes', 'first']),
    medicalCare: ['none'],
    talksHeld: 'notHeld',
  }
}
