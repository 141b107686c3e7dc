import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const PROCESS_MESSAGE =
  'Only src/cli, src/isolate, src/convert and src/code-cache may touch the process.';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'fixtures/out/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers and booleans read well in templates; objects and undefined do not.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `const { start: _start, ...rest }` is how a field is left out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `typeof import()` is the only name for the type of a module that is imported dynamically.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Text is taken apart by code points on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Empty classes stand in for browser globals that a library only tests for.
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An arrow that only calls something may return its void.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // tsconfig's noPropertyAccessFromIndexSignature asks for brackets where this rule asks for dots.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An interface's async method may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Plug-ins are plain values whose functions never use `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      // typescript-eslint leaves it to tsc, which only hints at it.
      'no-unreachable': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
      // Text of every script is matched; control characters are part of that.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'detectors/**/*.ts'],
    ignores: ['src/cli/**', 'src/isolate/**', 'src/convert/**', 'src/code-cache/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: PROCESS_MESSAGE }],
      'no-restricted-imports': [
        'error',
        { paths: ['process', 'node:process'].map((name) => ({ name, message: PROCESS_MESSAGE })) },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Commands of this repository, not of the package: they talk to whoever runs them.
    files: ['fixtures/build.ts', 'test/bench/**/*.ts', 'examples/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', 'test/bench/*.cjs'],
    languageOptions: { globals: { process: 'readonly' } },
  },
  {
    // Tools read their configuration from a default export.
    files: ['*.config.ts', '*.config.js', '.dependency-cruiser.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
    languageOptions: { globals: { module: 'writable', process: 'readonly' } },
  },
);
