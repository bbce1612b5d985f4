import type { CaseState } from '../case/state'

/** Both add-ons belong to 居宅介護支援: a consultation specialist, a support centre or a facility has neither (§5.1). */
export const isCareManagementCase = ({ coordinator }: CaseState): boolean =>
  coordinator?.kind === 'careManager'
