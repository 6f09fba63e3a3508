import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** `npx vite` serves the pages alone and hands everything else to a server started beside it. */
const SERVER = 'http://127.0.0.1:7070';

export default defineConfig({
  root: 'web',
  // Once and as well as it can be, so that the server only picks a file; the page itself it compresses as it goes.
  plugins: [react(), compression({ exclude: /\.html$/, threshold: 1024, logLevel: 'silent' })],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The content security policy allows files of the server only, no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700, // xterm.js, in a chunk of its own page
  },
  server: { proxy: { '/api': SERVER, '/terminal': { target: SERVER, ws: true } } },
});
