import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import i18next from 'eslint-plugin-i18next';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const shared = ['api', 'components', 'hooks', 'lib', 'i18n'].map((room) => `./src/${room}`);
const features = readdirSync(new URL('./src/features', import.meta.url));

/** Imports flow shared -> entities -> features -> app; features never import each other; no page imports test code. */
const zones = [
  {
    target: shared,
    from: ['./src/entities', './src/features', './src/app'],
    message: 'Shared rooms know no entity, no feature and no page.',
  },
  {
    target: './src/entities',
    from: ['./src/features', './src/app'],
    message: 'An entity knows no feature and no page.',
  },
  {
    target: './src/lib',
    from: ['./src/components', './src/hooks'],
    message: 'lib stands below what is shown.',
  },
  { target: './src/features', from: './src/app', message: 'A feature does not know the app around it.' },
  ...features.map((name) => ({
    target: `./src/features/${name}`,
    from: './src/features',
    except: [`./${name}`],
    message:
      'Features never import each other: compose them in src/app, or move the common part to src/entities or a shared room.',
  })),
];
const testCode = {
  target: './src',
  from: './src/testing',
  message: 'Only tests and the mock entry import src/testing.',
};

export default tseslint.config(
  { ignores: ['dist', 'test-results', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['scripts/**', '*.config.*', 'e2e/**'], languageOptions: { globals: globals.node } },
  { files: ['public/sw.js'], languageOptions: { globals: globals.serviceworker } },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.recommended],
    plugins: { 'import-x': importX, i18next },
    languageOptions: { globals: globals.browser },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.app.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'i18next/no-literal-string': ['error', { mode: 'jsx-text-only' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: 'Nothing of a user is kept in the browser.' },
        { name: 'sessionStorage', message: 'Nothing of a user is kept in the browser.' },
        {
          name: 'EventSource',
          message: 'Use readEvents over apiFetch: it renews the session and notices silence.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/*.test.{ts,tsx}', 'src/testing/**'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: [...zones, testCode] }] },
  },
  { files: ['src/**/*.test.{ts,tsx}', 'src/testing/**'], rules: { 'i18next/no-literal-string': 'off' } },
);
