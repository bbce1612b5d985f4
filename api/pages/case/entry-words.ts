import type { ChipView } from '../../../templates/pages/components/chip'
import type { IconName } from '../../../templates/pages/components/icon'

/** How an entry of the record reads. */
export type EventWords = Readonly<{
  title: string
  icon: IconName
  tone?: 'alert' | 'good' | 'plain'
  words?: string
  chips?: readonly ChipView[]
}>
