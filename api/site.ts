import type { SignInPages } from './accounts/sign-in-pages'
import type { AppDeps } from './deps'
import type { FaxCodes } from './fax/codes'
import type { Answers } from './middleware/answers'
import type { FormTokens } from './middleware/form-token'
import type { Gate } from './middleware/gate'

/** What a route file is given: the parts from outside and what every page has in common. */
export interface Site extends AppDeps {
  readonly answers: Answers
  readonly signInPages: SignInPages
  readonly tokens: FormTokens
  readonly gate: Gate
  readonly faxCodes: FaxCodes
}
