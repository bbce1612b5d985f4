import type { CDPSession, Page } from 'playwright-core'

/** What the keyboard is on, as a screen reader would say it. */
export type Focus = Readonly<{
  role: string
  name: string
  /** The question it belongs to: the legend, or the label of a group. */
  group: string
  checked: boolean
  /** Of a list: the entry that stands there. */
  value: string
  /** Where the outline is drawn; a focus that cannot be seen is none. */
  outlined: boolean
}>

const NOTHING: Focus = {
  role: '',
  name: '',
  group: '',
  checked: false,
  value: '',
  outlined: true,
}

/** Asks the browser's own accessibility tree for role and name, so that what is tested is what is announced. */
export async function focusOf(page: Page, cdp: CDPSession): Promise<Focus> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' })
  if (result.objectId === undefined) return NOTHING
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })
  const node = nodes[0]
  return {
    role: String(node?.role?.value ?? ''),
    name: String(node?.name?.value ?? '').trim(),
    ...(await page.evaluate(readFocus)),
  }
}

function readFocus(): Omit<Focus, 'role' | 'name'> {
  const element = document.activeElement
  const group = element?.closest('fieldset, [role=radiogroup], [role=group]')
  const labelId = group?.getAttribute('aria-labelledby')
  const label = labelId ? document.getElementById(labelId) : group?.querySelector('legend')
  const style = element === null ? undefined : getComputedStyle(element)
  // A segment hides its radio and draws the ring on the label beside it.
  const beside = element?.nextElementSibling
  const besideStyle = beside ? getComputedStyle(beside) : undefined
  const isOutlined = (one: CSSStyleDeclaration | undefined): boolean =>
    one !== undefined && one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2
  return {
    group: (label?.textContent ?? '').trim(),
    checked: element instanceof HTMLInputElement && element.checked,
    value:
      element instanceof HTMLSelectElement
        ? (element.selectedOptions[0]?.label ?? '')
        : element instanceof HTMLInputElement
          ? element.value
          : '',
    outlined: element === document.body || isOutlined(style) || isOutlined(besideStyle),
  }
}
