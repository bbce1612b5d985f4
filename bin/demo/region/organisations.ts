import { CARE_OFFICES } from './care-offices'
import { HOSPITALS, OUTSIDE_HOSPITALS } from './hospitals'
import type { DemoOrganisation } from './organisation'
import { HEALTH_CENTER, MUNICIPAL_DESKS, SECRETARIAT, SUPPORT_CENTERS } from './public-desks'

export const ORGANISATIONS: readonly DemoOrganisation[] = [
  ...HOSPITALS,
  ...OUTSIDE_HOSPITALS,
  ...CARE_OFFICES,
  ...SUPPORT_CENTERS,
  ...MUNICIPAL_DESKS,
  HEALTH_CENTER,
  SECRETARIAT,
]

export class NoSuchDemoOrganisation extends Error {
  constructor(key: string) {
    super(`the demo region has no organisation ${key}`)
    this.name = 'NoSuchDemoOrganisation'
  }
}

/** @throws {NoSuchDemoOrganisation} */
export function getOrganisation(key: string): DemoOrganisation {
  const found = ORGANISATIONS.find((organisation) => organisation.key === key)
  if (found === undefined) throw new NoSuchDemoOrganisation(key)
  return found
}
