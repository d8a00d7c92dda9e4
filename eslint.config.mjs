// SPDX-License-Identifier: AGPL-3.0-or-later
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by name: one name everywhere, and the editor finds it.',
};
const noWildcardExport = { selector: 'ExportAllDeclaration', message: 'The door of a lib names what it lets out.' };
const noProcessEnv = {
  selector:
    'MemberExpression[object.name="process"][property.name="env"], VariableDeclarator[init.name="process"] Property[key.name="env"]',
  message: 'Configuration is read in libs/platform/src/config only; take it from there.',
};

/** A statement for each length of a list is never prepared: `Any` sends the list as one value. */
const oneStatement = {
  paths: [{ name: 'typeorm', importNames: ['In'], message: 'Take Any: its statement is the same for every list.' }],
};

const config = tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.data/', '.start/', '**/*.d.ts'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-control-regex': 'error',
      'no-duplicate-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noWildcardExport, noProcessEnv] },
  },
  {
    // The processes' own first lines hand the environment on; the config folder reads it.
    files: ['libs/platform/src/config/**', 'apps/*/src/main.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noWildcardExport] },
  },
  { files: ['libs/**/*.{ts,tsx}'], rules: { 'no-console': 'error', 'no-restricted-imports': ['error', oneStatement] } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
export { config as default };
