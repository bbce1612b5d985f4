import type { ComponentChildren } from 'preact'
import { Chip } from './chip'

export type TaskStatus = 'notStarted' | 'inProgress' | 'complete' | 'cannotStart' | 'problem'

export type TaskItem = Readonly<{
  /** As on the national form, 7-1. */
  number?: string
  title: string
  /** Absent while it cannot be begun. */
  href?: string
  note?: string
  /** Absent where nothing is ever finished or owed. */
  status?: TaskStatus
  /** What is wrong and what to do, with status `problem`. */
  problem?: string
}>

const STATUS = {
  notStarted: <Chip kind="notYet">未着手</Chip>,
  inProgress: <Chip kind="working">対応中</Chip>,
  complete: <span>完了</span>,
  cannotStart: <span class="quiet">まだ始められません</span>,
  problem: <Chip kind="problem">問題があります</Chip>,
} as const satisfies Record<TaskStatus, ComponentChildren>

/** Finished rows are quiet; only a problem is red. */
export function TaskList(props: { id: string; title: string; items: readonly TaskItem[] }) {
  return (
    <section class="task-group">
      <h2>{props.title}</h2>
      <ul class="task-list">
        {props.items.map((item, index) => {
          const statusId = `${props.id}-${index}-status`
          return (
            <li>
              <span class="task-number">{item.number}</span>
              <div class="task-text">
                {item.href === undefined ? (
                  <span>{item.title}</span>
                ) : (
                  <a
                    href={item.href}
                    aria-describedby={item.status === undefined ? undefined : statusId}
                  >
                    {item.title}
                  </a>
                )}
                {item.note === undefined ? null : <p class="small quiet">{item.note}</p>}
                {item.problem === undefined ? null : <p class="small wrong">{item.problem}</p>}
              </div>
              <span class="task-status" id={statusId}>
                {item.status === undefined ? null : STATUS[item.status]}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
