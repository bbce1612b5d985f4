import type { FamilyWords } from './family-words'

/** Plain English, for people who learned it as a second language too. */
export const ENGLISH_TITLE = 'For the patient and family'

export const ENGLISH_WORDS: FamilyWords = {
  calls: {
    heading: '1. If you have a question or a worry',
    patient: 'Name',
    hospital: 'Hospital',
    phone: 'Phone',
    hours: 'Hours',
    night: 'Nights, holidays',
    careManager: 'Care manager',
    note: 'If you do not have a care manager yet, the hospital will help you find one.',
  },
  plans: {
    heading: '2. Dates',
    admitted: 'Admitted on',
    discharge: 'Leaving on',
    talk: 'Meeting',
    talkAt: 'Time, place',
    message: 'Message',
    note: 'An empty date is not decided yet. If a date changes, we will tell you again.',
  },
  steps: {
    heading: '3. What happens next',
    each: [
      'We tell your care manager, who tells us how you live at home.',
      'We ask you and your family where and how you would like to live.',
      'Before you leave, we plan your help at home together. Please take part.',
      'When the day is decided, we tell you and explain your medicines on paper.',
    ],
  },
  careManager: {
    heading: '4. What the care manager does',
    each: [
      ['In hospital', 'Asks the hospital about your health and when you may leave.'],
      ['Before leaving', 'Plans services with you: handrails, a helper, a visiting nurse.'],
      ['After that', 'Visits you and asks whether everything is all right.'],
    ],
  },
  consent: {
    heading: '5. Your consent to share information',
    each: [
      ['Who is told', 'With your consent: hospital, care manager, your services.'],
      ['To stop', 'You can stop at any time. Tell us what we must not share.'],
    ],
  },
  rights: {
    heading: '6. Your rights',
    each: [
      ['Ask', 'Ask until you understand. Take time before you answer.'],
      ['Choose', 'Choose your care manager and services. You may change them.'],
      ['Speak', 'Say when and where you want to go. You may change your mind.'],
      ['See', 'You may ask to see what the hospital has written about you.'],
    ],
  },
}
