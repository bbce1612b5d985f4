import type { OrganisationKind } from '../../../manual/case/events'
import { demoId } from '../random'
import type { OpeningHoursName } from './opening-hours'

export type DemoDesk = Readonly<{
  code: string
  name: string
  kind: 'ward' | 'liaisonOffice' | 'careOffice' | 'other'
  phone?: string
  extension?: string
}>

/**
 * One organisation of the demo region. Names of hospitals and municipalities are public; desks, people, numbers
 * and addresses are made up (0747-00 is not given to anybody).
 */
export type DemoOrganisation = Readonly<{
  /** A short word of ours that ids are made from. */
  key: string
  kind: OrganisationKind
  name: string
  kana: string
  /** The municipality's name. */
  municipality: string
  insideRegion: boolean
  registered: boolean
  phone: string
  fax: string
  mail?: string
  bestTime?: string
  hours?: OpeningHoursName
  desks: readonly DemoDesk[]
}>

export const organisationId = ({ key }: Pick<DemoOrganisation, 'key'>): string =>
  demoId('organisation', key)

export const deskId = (organisation: Pick<DemoOrganisation, 'key'>, code: string): string =>
  demoId('desk', organisation.key, code)

/** 0747-00-1120: nobody's number. */
export const demoPhone = (lastFour: number): string =>
  `0747-00-${String(lastFour).padStart(4, '0')}`
