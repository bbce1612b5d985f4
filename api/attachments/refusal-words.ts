import type { FileRefusal } from './examined'
import { CASE_LIMIT_MB, FILE_LIMIT_MB, UNSENT_LIMIT_MB } from './limits'

const TO_PDF = 'PDFに書き出したものか、紙を撮った写真（JPEG・PNG）を選んでください'

/** What is said of a file that is not taken, and what to do instead. */
export const FILE_REFUSALS = {
  empty: '中身がありません。選んだファイルを開けるか確かめてください',
  tooLarge: `${FILE_LIMIT_MB} MBをこえています。ページを分けるか、解像度を下げて保存したものを選んでください`,
  cutShort: '途中で切れています。元のファイルを開けるか確かめて、もう一度選んでください',
  notReadable: `開けないファイルです。作り直すか、${TO_PDF}`,
  encrypted: 'パスワードか編集の制限がかかっています。制限を外したPDFを選んでください',
  activeContent:
    '中でプログラムが動く仕掛け（スクリプト・入力フォームなど）があります。「印刷」からPDFに保存し直したものを選んでください',
  filesInside: '中に別のファイルが入っています。「印刷」からPDFに保存し直したものを選んでください',
  office: `Word・Excelなどのファイルは、マクロを含むことがあるため受け取れません。${TO_PDF}`,
  heic: 'iPhoneのHEIC形式の写真は、開けない病院があるため受け取れません。「設定」→「カメラ」→「フォーマット」を「互換性優先」にして撮り直すか、JPEGに変えてください',
  otherKind: `PDF・JPEG・PNGではありません。${TO_PDF}`,
} as const satisfies Record<FileRefusal, string>

export const CASE_FULL = `このケースに添えられるのは合わせて${CASE_LIMIT_MB} MBまでです。いらないものを外すか、解像度を下げたものを選んでください`

export const ORGANISATION_FULL = `まだ送っていない書類が、すべてのケースを合わせて${UNSENT_LIMIT_MB} MBに達しています。ほかのケースで添えたままの書類を、送るか外してから選んでください`
