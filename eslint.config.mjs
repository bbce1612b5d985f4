import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import prettier from 'eslint-config-prettier'
import { defineConfig } from 'eslint/config'
import globals, { browserGlobals } from './eslint.globals.mjs'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['coverage/', '.cache/', '.data/', 'out/', '*.js', '*.mjs', '*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['bin/**/*.mjs'], languageOptions: { globals } },
  { files: ['templates/assets/*.js'], languageOptions: { globals: browserGlobals } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['manual/**', 'workflows/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'Buffer'],
    },
  },
  {
    files: ['manual/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The manual has no clock; take the instant as an argument.',
        },
      ],
    },
  },
  { files: ['bin/**'], rules: { 'no-console': 'off' } },
  { files: ['test/**/*.{ts,tsx}'], ...jest.configs['flat/recommended'] },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', '**.expect', 'request.**.expect'] },
      ],
      'no-console': 'off',
    },
  },
  prettier,
)
