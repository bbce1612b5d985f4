import { canonicalJson } from '../canonical-json'
import { without } from '../case/without'
import type { Edition } from './edition'

/** What an edition says, as text: neither the order of writing nor being a draft is part of it. */
export const canonicalText = (edition: Edition): string => canonicalJson(without(edition, 'draft'))
