/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'manual-is-pure',
      comment:
        'The manual knows only itself; zod where a form is parsed, holiday data where it is snapshotted.',
      severity: 'error',
      from: { path: '^manual/' },
      to: { pathNot: '^manual/|^node_modules/zod/' },
    },
    {
      name: 'workflows-stay-free-of-forms-and-zod',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^manual/forms/|^node_modules/zod/', reachable: true },
    },
    {
      name: 'templates-see-the-manual-only',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^(workflows|activities|api|store|write-path|bin|test)/' },
    },
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        pathNot: ['^(manual|workflows)/', '^node_modules/@temporalio/(workflow|common)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'activities-never-call-upward',
      severity: 'error',
      from: { path: '^activities/' },
      to: {
        path: '^(workflows|api|write-path|bin|test|store)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'store-is-a-leaf',
      severity: 'error',
      from: { path: '^store/' },
      to: { path: '^(workflows|activities|api|write-path|templates|bin|test)/' },
    },
    {
      name: 'api-reaches-workflows-through-messages',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^workflows/(?!messages)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'write-path-knows-messages-and-interfaces-only',
      severity: 'error',
      from: { path: '^write-path/' },
      to: {
        path: '^(activities|api|templates|bin|test|store|workflows/(?!messages))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'api-never-runs-activities',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(activities|bin|test|store)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'only-bin-is-wired',
      severity: 'error',
      from: { pathNot: '^(bin|test)/' },
      to: { path: '^bin/' },
    },
    {
      name: 'no-dev-deps-in-production',
      severity: 'error',
      from: {
        path: '^(manual|workflows|activities|api|write-path|templates|store|bin)/',
        pathNot: '^bin/(test|bench|story)',
      },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|\\.data|\\.cache)/' },
  },
}
