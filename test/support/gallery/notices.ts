import { personalNoticesView } from '../../../api/pages/personal-notices'
import { renderPersonalNotices } from '../../../templates/pages/personal-notices'
import { coordinatorFrame, target } from './frames'

const PARTS = {
  organisation: '居宅介護支援事業所 さくら坂',
  typed: { choice: 'daily', mail: 'omae@example.jp' },
  problems: {},
  banners: [],
  target: target('/account/notices'),
}

export const noticePages = () => ({
  '06e-notices': renderPersonalNotices(coordinatorFrame(), personalNoticesView(PARTS)),
  '06f-notices-refused': renderPersonalNotices(
    coordinatorFrame(),
    personalNoticesView({
      ...PARTS,
      typed: { choice: 'atOnce', mail: 'omae＠' },
      problems: { mail: '「renkei@example.jp」のような形で入れてください' },
    }),
  ),
  '06g-notices-demo': renderPersonalNotices(
    coordinatorFrame(),
    personalNoticesView({
      ...PARTS,
      typed: { choice: 'none' },
      banners: [{ kind: 'success', title: 'お知らせの受け取り方を記録しました' }],
      fixedAddress: 'omae@demo.example.jp',
    }),
  ),
})
