import { type Answers, type Form, type FormContext, isNeededFirst } from './form'
import { type PageStatus, type Problem, problemsOnPage, statusOf } from './problems'

export type TaskRow = Readonly<{
  pageId: string
  title: string
  nationalNumber: string
  status: PageStatus
  neededFirst: boolean
  /** The first thing that is wrong, not merely missing. */
  problem?: Problem
}>

export type TaskList = Readonly<{
  groups: readonly Readonly<{ title: string; rows: readonly TaskRow[] }>[]
  done: number
  total: number
  /** Every page the fee asks for first is complete; the rest may follow. */
  neededFirstDone: boolean
  /** As above, and nothing on any page is wrong. */
  mayBeSent: boolean
}>

export function taskList(form: Form, answers: Answers, context: FormContext): TaskList {
  const rows = form.pages.map((page) => {
    const problem = problemsOnPage(page, answers, context).find(({ code }) => code !== 'missing')
    const row: TaskRow = {
      pageId: page.id,
      title: page.title,
      nationalNumber: page.nationalNumber,
      status: statusOf(page, answers, context),
      neededFirst: isNeededFirst(page),
      ...(problem && { problem }),
    }
    return { group: page.group, row }
  })
  const titles = [...new Set(rows.map(({ group }) => group))]
  const neededFirstDone = rows.every(({ row }) => !row.neededFirst || row.status === 'complete')
  return {
    groups: titles.map((title) => ({
      title,
      rows: rows.filter(({ group }) => group === title).map(({ row }) => row),
    })),
    done: rows.filter(({ row }) => row.status === 'complete').length,
    total: rows.length,
    neededFirstDone,
    mayBeSent: neededFirstDone && rows.every(({ row }) => row.problem === undefined),
  }
}
