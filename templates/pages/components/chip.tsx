import type { ComponentChildren } from 'preact'
import type { Due } from '../../words/due'
import { Icon, type IconName } from './icon'

/** Filled, white on colour, are only `overdue` and `problem`. */
const CHIPS = {
  overdue: 'warning',
  problem: 'warning',
  today: 'clock',
  tomorrow: 'clock',
  later: 'clock',
  done: 'done',
  waiting: 'hourglass',
  notYet: 'minus',
  working: 'pencil',
  changed: 'pencil',
  source: 'page',
  desk: 'flag',
  place: 'pin',
  fact: 'info',
  ended: 'minus',
} as const satisfies Record<Due['kind'], IconName> & Record<string, IconName>

export type ChipKind = keyof typeof CHIPS

export type ChipView = Readonly<{ kind: ChipKind; text: string }>

export function Chip({ kind, children }: { kind: ChipKind; children: ComponentChildren }) {
  return (
    <span class={`chip chip-${kind}`}>
      <Icon name={CHIPS[kind]} />
      <span>{children}</span>
    </span>
  )
}

export function DueChip({ due }: { due: Due }) {
  return <Chip kind={due.kind}>{due.text}</Chip>
}
