import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** So that a stack trace names lines of `src`. */
const sourceMapsOfTypeScript = {
  name: 'source-maps-of-typescript',
  load: {
    filter: { id: { include: '**/dist/**/*.js', exclude: '**/node_modules/**' } },
    handler: (id) => ({ code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') }),
  },
  // Those of the libraries would be read at each start, and kept.
  generateBundle: (_, bundle) => {
    delete bundle['libraries.js.map'];
  },
};

/** The server in few files: to find, open and read two thousand takes longer than all else that it does at a start. */
export default defineConfig({
  input: 'dist/main.js',
  platform: 'node',
  // Nothing is left out, here and by `minify`: a call of decodeURIComponent is taken for one without effect, and was
  // dropped where it is made to see whether it throws.
  treeshake: false,
  external: [
    // Compiled for this machine.
    ...['better-sqlite3', 'node-pty', 'cpu-features', /\.node$/],
    // Nest loads them by name too, and there has to be one of each.
    ...['class-validator', 'class-transformer'],
    // Nest tries to load them, and does without.
    ...['@fastify/static', /^@nestjs\/(microservices|websockets)/],
  ],
  plugins: [sourceMapsOfTypeScript],
  transform: { define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' } },
  output: {
    dir: 'dist/server',
    cleanDir: true,
    entryFileNames: 'main.js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] },
    minify: false,
    keepNames: true, // the API's description and the log have those of classes
    sourcemap: true,
    sourcemapExcludeSources: true,
  },
});
