import { type Field, type Form, type FormPage, getPage } from './form'
import type { FormUse } from '../case/form-uses'

/** The one page of a dense form. */
const WHOLE = 'whole'

/**
 * The form as it is cut into screens. A dense form is one screen with a heading where each of its pages begins;
 * conditions and orders look at their own page only and so hold on the longer one as well.
 */
export function screensOf(form: Form, { pages }: Pick<FormUse, 'pages'>): Form {
  return pages === 'oneByOne' ? form : { ...form, pages: [onOnePage(form)] }
}

/** The screen on which a page of the form stands. */
export function screenOf(screens: Form, page: FormPage): FormPage {
  return screens.pages.find(({ id }) => id === page.id) ?? getPage(screens, WHOLE)
}

function onOnePage({ title, pages }: Form): FormPage {
  const dayOrders = pages.flatMap((page) => page.dayOrders ?? [])
  const wholeRows = pages.flatMap((page) => page.wholeRows ?? [])
  return {
    id: WHOLE,
    title,
    group: title,
    nationalNumber: '',
    fields: pages.flatMap(({ fields }): readonly Field[] => fields),
    ...(dayOrders.length > 0 && { dayOrders }),
    ...(wholeRows.length > 0 && { wholeRows }),
    sections: pages.flatMap(({ fields: [first], nationalNumber, title: heading, intro }) =>
      first === undefined
        ? []
        : [
            {
              from: first.id,
              title: [nationalNumber, heading].filter((part) => part !== '').join(' '),
              ...(intro !== undefined && { intro }),
            },
          ],
    ),
  }
}
