import { Icon } from './components/icon'

/** 「下書き保存済み 9:46（自動）」; app.js writes into it while somebody types. */
export function SavedLine({ savedAt }: { savedAt?: string }) {
  return (
    <p class="saved">
      {savedAt === undefined ? null : <Icon name="check" />}
      <span role="status" data-saved>
        {savedAt === undefined ? '' : `下書き保存済み ${savedAt}`}
      </span>
    </p>
  )
}
