import type { Edition } from '../../manual/editions/edition'
import { fullDay } from '../words/day'
import { dutyParts } from './duty-part'
import { otherParts } from './other-parts'
import { checksheetPart } from './checksheet-part'
import { tipsPart } from './tips-part'

/** A whole edition as a page that a health centre can proofread: every row with its section, source and confidence. */
export function manualDocument(edition: Edition): string {
  const parts = [
    head(edition),
    checksheetPart(edition),
    ...dutyParts(edition),
    ...otherParts(edition),
    tipsPart(edition),
  ]
  return `${parts.join('\n\n')}\n`
}

function head({ title, from, closing }: Edition): string {
  const notes = [
    '日数、暦、出典は、動いているサービスが使うものと同じです。',
    '「確かさ」が **確認中** の行は、地域でまだ確かめられていません。誤りがあれば、行の番号と節をそえて保健所にお知らせください。',
    '「起点」は、「いつまでに」で数え始める日のことです。',
    '退院から前へ数える期限は、休みにあたると早まります。遅くはなりません。',
    '知らせは、夜間をさけて相手の窓口が開く時間に届きます。行ったあとの知らせは出ません。',
    `退院から${closing.daysAfterDischarge}日で、残ったことを「なし」としてケースが終わります（${closing.section}）。`,
  ]
  return [
    `# ${title}`,
    `${fullDay(from)}からの入院に使います。この文書は、マニュアルの定めの行から作られています（\`npm run manual:doc\`）。手では直しません。`,
    notes.map((note) => `- ${note}`).join('\n'),
  ].join('\n\n')
}
