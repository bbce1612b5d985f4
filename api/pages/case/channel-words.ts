import type { Channel } from '../../../manual/case/events'
import type { IconName } from '../../../templates/pages/components/icon'

export const CHANNEL_NAMES = {
  screen: '画面',
  phone: '電話',
  fax: 'FAX',
  visit: '面会',
  mail: '郵便',
  paper: '書面',
} as const satisfies Record<Channel, string>

export const CHANNEL_ICONS = {
  screen: 'mail',
  phone: 'phone',
  fax: 'print',
  visit: 'people',
  mail: 'mail',
  paper: 'page',
} as const satisfies Record<Channel, IconName>
