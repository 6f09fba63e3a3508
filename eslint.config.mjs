import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which folder of `src` may import which: the architecture, as a lint rule. */
const MAY_IMPORT = {
  config: [],
  errors: [],
  events: ['errors'],
  storage: ['config'],
  engine: ['config', 'errors', 'events'],
  auth: ['config', 'errors', 'events', 'storage'],
  webhooks: ['classes', 'sessions', 'auth', 'storage', 'config', 'errors', 'events'],
  audit: ['auth', 'storage', 'config', 'errors', 'events'],
  scenarios: ['config', 'errors', 'events'],
  sandboxes: ['engine', 'storage', 'auth', 'config', 'errors', 'events'],
  checks: ['sandboxes', 'scenarios', 'engine', 'config', 'errors', 'events'],
  sessions: ['scenarios', 'checks', 'sandboxes', 'storage', 'auth', 'config', 'errors', 'events'],
  terminals: ['sandboxes', 'sessions', 'auth', 'config', 'errors', 'events'],
  classes: ['sessions', 'scenarios', 'sandboxes', 'storage', 'auth', 'config', 'errors', 'events'],
  recordings: ['terminals', 'sessions', 'storage', 'auth', 'config', 'errors', 'events'],
  board: [
    'classes',
    'recordings',
    'sessions',
    'scenarios',
    'sandboxes',
    'storage',
    'auth',
    'config',
    'errors',
    'events',
  ],
  observability: ['engine', 'sandboxes', 'sessions', 'storage', 'auth', 'config', 'errors', 'events'],
  proving: ['scenarios', 'checks', 'sandboxes', 'engine', 'config', 'errors', 'events'],
  cli: ['proving', 'scenarios', 'auth', 'storage', 'config', 'engine', 'errors', ...remoteContract()],
};

/** What the commands that speak to a server share with it: the types of its answers, and what terminals and pastes are. */
function remoteContract() {
  return [
    'board/board-state.ts',
    'board/board-view.ts',
    'board/results/results-view.ts',
    'classes/acting/outcome.ts',
    'classes/class-view.ts',
    'sessions/session-view.ts',
    'terminals/line/keep-alive.ts',
    'terminals/pasted-text.ts',
    'terminals/protocol.ts',
  ];
}

export default tseslint.config(
  { ignores: ['dist', '.state', 'node_modules', 'coverage'] },
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vite.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: { project: ['tsconfig.json', 'web/tsconfig.json'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are classes without members
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'max-lines': ['error', 300],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // A rejection that nobody hears ends the server, and `void` only hides it: see src/errors/in-background.ts.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
            target: `./src/${folder}`,
            from: './src',
            except: [folder, ...allowed].map((each) => `./${each}`),
            message: `src/${folder} may import from ${allowed.join(', ') || 'no other folder'} only.`,
          })),
        },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['dockerode'], message: 'Only src/engine speaks to Docker.' }] },
      ],
    },
  },
  { files: ['src/engine/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/cli/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  { files: ['**/*.config.ts', 'vite.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
);
