import type { FormCheckView } from '../../templates/pages/form-check'
import type { OpenSheet } from '../sheet/open-sheet'
import { consentWords } from '../sheet/sent-form'
import { channelOf } from '../sheet/sending'

type Destination = Pick<FormCheckView, 'sendTo' | 'submit'>
type Sheet = Pick<OpenSheet, 'use' | 'form' | 'sheetCase'>

/** Where a form goes and what the button says: to the other side, to the family on paper, or nowhere. */
export function destinationOf(sheet: Sheet): Destination {
  const { use, form, sheetCase } = sheet
  const { hospital, office } = sheetCase
  switch (use.goesTo) {
    case 'hospital':
      return toOtherSide(sheet, hospital.name, hospital.contact)
    case 'coordinator':
      return toOtherSide(sheet, office?.name ?? '担当の事業所', office?.careManager)
    case 'family':
      return {
        sendTo: [
          { label: '渡す相手', value: 'ご本人とご家族' },
          { label: '方法', value: 'PDFを印刷して、説明しながら渡してください' },
        ],
        submit: `${form.title}を作る`,
      }
    case 'ownOffice':
      return {
        sendTo: [
          {
            label: '控え',
            lead: office?.name ?? '',
            value: '事業所の記録として残します。病院には届きません',
          },
        ],
        submit: '記録として残す',
      }
  }
}

function toOtherSide(sheet: Sheet, name: string, contact: string | undefined): Destination {
  const onPaper = channelOf(sheet) === 'paper'
  return {
    sendTo: [
      {
        label: '宛先',
        lead: name,
        value: contact === undefined ? '' : `担当 ${contact}さん`,
      },
      {
        label: '方法',
        value: onPaper
          ? 'この事業所には画面で届きません。PDFを印刷し、FAXか持参で渡してください'
          : 'この画面で届きます',
      },
      { label: '同意', value: consentWords(sheet.sheetCase.state) ?? 'まだ記録されていません' },
    ],
    submit: onPaper ? '紙で渡す用に仕上げる' : `${name}へ送信する`,
  }
}
