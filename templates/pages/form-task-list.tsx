import type { TaskList as TaskListFacts } from '../../manual/forms/task-list'
import type { BannerView } from './components/banner'
import { Icon } from './components/icon'
import { ButtonLink, type Link } from './components/link'
import { type TaskItem, TaskList } from './components/task-list'
import { Tips } from './components/tips'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'
import { SavedLine } from './saved-line'

export type FormTaskListView = Readonly<{
  strip: CaseStripView
  back: Link
  banners?: readonly BannerView[]
  title: string
  list: TaskListFacts
  /** Nobody receives it on a screen: it is kept, or printed for somebody. */
  isKept?: boolean
  /** What the pages that are needed first have in them, where a fee asks for it. */
  whyFirst?: string
  /** By page id. */
  hrefs: Readonly<Record<string, string>>
  /** By page id: 前回（令和8年6月14日）から引き継ぎ */
  notes: Readonly<Record<string, string>>
  check: Link
  /** The files that go along: 同封の書類, with how many there are. */
  attachments?: Link & Readonly<{ note: string }>
  /** 9:46 */
  savedAt?: string
  /** Paper instead, and other ways. */
  otherWays: readonly Link[]
  tips?: readonly string[]
}>

export function renderFormTaskList(frame: Frame, view: FormTaskListView): string {
  const { strip, back, banners, title, savedAt } = view
  return renderPage({
    frame,
    title: `${title} ${strip.code}`,
    back,
    ...(banners && { banners }),
    children: (
      <>
        <CaseStrip strip={strip} />
        <div class="columns columns-wide-side">
          <div>
            <h1>{title}</h1>
            <Progress view={view} />
            {savedAt === undefined ? null : <SavedLine savedAt={savedAt} />}
            <Tips tips={view.tips} />
            {groupsOf(view).map(({ title: groupTitle, items }, index) => (
              <TaskList id={`tasks-${index}`} title={groupTitle} items={items} />
            ))}
          </div>
          <Side view={view} />
        </div>
      </>
    ),
  })
}

const SEND_GROUP = '送る'
const KEEP_GROUP = '記録する'

/** The last step of the form's own last group, or a group by itself. */
function groupsOf({ list, isKept, hrefs, notes, check, attachments }: FormTaskListView) {
  const groups = list.groups.map(({ title, rows }) => ({
    title,
    items: rows.map((row) => taskItem(row, hrefs, notes)),
  }))
  const send = [...attachmentItem(attachments), sendItem(list, check)]
  const last = groups.at(-1)
  return last?.title === SEND_GROUP
    ? [...groups.slice(0, -1), { ...last, items: [...last.items, ...send] }]
    : [...groups, { title: isKept === true ? KEEP_GROUP : SEND_GROUP, items: send }]
}

type RowFacts = TaskListFacts['groups'][number]['rows'][number]

function taskItem(
  row: RowFacts,
  hrefs: FormTaskListView['hrefs'],
  notes: FormTaskListView['notes'],
): TaskItem {
  const { pageId, title, nationalNumber, status, problem } = row
  const [href, note] = [hrefs[pageId], notes[pageId]]
  return {
    title,
    ...(nationalNumber !== '' && { number: nationalNumber }),
    ...(href !== undefined && { href }),
    ...(note !== undefined && { note }),
    status: problem === undefined ? status : 'problem',
    ...(problem && { problem: problem.message }),
  }
}

const attachmentItem = (attachments: FormTaskListView['attachments']): readonly TaskItem[] =>
  attachments === undefined
    ? []
    : [{ title: attachments.label, href: attachments.href, note: attachments.note }]

const sendItem = (list: TaskListFacts, check: Link): TaskItem =>
  list.mayBeSent
    ? { title: check.label, href: check.href, status: 'notStarted' }
    : {
        title: check.label,
        status: 'cannotStart',
        note: list.neededFirstDone
          ? '「問題があります」のページを直すと始められます'
          : `先に要るページ（${neededFirst(list)}）が終わると始められます`,
      }

const neededFirst = (list: TaskListFacts): string =>
  list.groups
    .flatMap(({ rows }) => rows)
    .filter((row) => row.neededFirst)
    .map(({ nationalNumber, title }) => (nationalNumber === '' ? title : nationalNumber))
    .join('、')

function Progress({ view: { list, isKept } }: { view: FormTaskListView }) {
  const width = list.total === 0 ? 0 : Math.round((list.done * 100) / list.total)
  return (
    <>
      <p class="lead">
        {list.total}ページのうち{list.done}ページが完了しています。どこからでも書けます。
        <strong>{neededFirst(list)}</strong> は先に要るページで、残りはあとから
        {isKept === true ? '書き足せます' : '追送できます'}。
      </p>
      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-rest" width="100" height="4" />
        <rect class="bar-done" width={width} height="4" />
      </svg>
    </>
  )
}

function Side({ view: { list, isKept, whyFirst, check, otherWays } }: { view: FormTaskListView }) {
  const isWhole = list.done === list.total
  if (isKept === true && otherWays.length === 0) return null
  return (
    <aside class="side" aria-label="送り方">
      {isWhole || isKept === true ? null : (
        <section>
          <h2>急ぐときは</h2>
          <p class="small">
            {neededFirst(list)} だけで先に送り、残りをあとから追送できます。{whyFirst}
          </p>
          {list.mayBeSent ? (
            <p class="lead">
              <ButtonLink href={check.href} size="small">
                必要なページだけで送る
              </ButtonLink>
            </p>
          ) : null}
        </section>
      )}
      {otherWays.length === 0 ? null : (
        <section>
          <h2>別のやり方</h2>
          <ul class="other-ways">
            {otherWays.map(({ href, label }) => (
              <li>
                <Icon name="print" /> <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
