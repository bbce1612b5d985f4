import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import type { Db } from '../../store/database'

export type LibraryOptions = Readonly<{
  db: Db
  baseUrl: string
  mode: 'demo' | 'production'
  secret: string
  log: { error(facts: object, message: string): void }
}>

const IDLE_S = 60 * 60
const REFRESH_AT_MOST_EVERY_S = 60
export const MIN_PASSWORD_LENGTH = 13
export const MAX_PASSWORD_LENGTH = 128
export const LOGIN_NAME = /^[a-z0-9](?:[a-z0-9._-]{1,38})[a-z0-9]$/

/**
 * The sign-in library, set up. Its own HTTP handler is not mounted anywhere: only the few functions that
 * auth.ts asks for can be reached. Its tables are those of migration 0002.
 */
export function createLibrary({ db, baseUrl, secret, log }: LibraryOptions) {
  const secure = baseUrl.startsWith('https:')
  return betterAuth({
    appName: '南和 入退院連携',
    baseURL: baseUrl,
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // by address only, and a hospital is one address: sign-in-limits.ts
    logger: {
      // Its warnings are wrong passwords, which are counted and audited here; texts could quote input.
      level: 'error',
      log: (level) =>
        log.error({ library: 'better-auth', level }, 'the sign-in library reports a fault'),
    },
    advanced: {
      useSecureCookies: false, // it would write `__Secure-`; the stricter `__Host-` is part of the prefix
      cookiePrefix: secure ? '__Host-nanwa' : 'nanwa',
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    user: {
      modelName: 'auth_user',
      fields: {
        emailVerified: 'email_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        mustChangePassword: {
          type: 'boolean',
          required: true,
          defaultValue: false,
          input: false,
          fieldName: 'must_change_password',
        },
        demo: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    session: {
      modelName: 'auth_session',
      expiresIn: IDLE_S,
      updateAge: REFRESH_AT_MOST_EVERY_S,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        actingOrganisationId: {
          type: 'string',
          required: false,
          input: false,
          fieldName: 'acting_organisation_id',
        },
        actingRole: { type: 'string', required: false, input: false, fieldName: 'acting_role' },
      },
    },
    account: {
      modelName: 'auth_account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (name) => LOGIN_NAME.test(name),
        schema: { user: { fields: { username: 'login_name' } } },
      }),
      twoFactor({
        twoFactorCookieMaxAge: 10 * 60,
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'auth_two_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
}

export type Library = ReturnType<typeof createLibrary>
