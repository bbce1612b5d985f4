import type { Edition } from './edition'

/** 第3版（案）: what a draft is called while it is one; its title is what it will be called. */
export const draftTitle = ({ title, draft }: Pick<Edition, 'title' | 'draft'>): string =>
  draft === true ? `${title}（案）` : title
