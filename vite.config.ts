import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The browser's part: one entry, a chunk for each page, hashed names. Nothing is inlined (no data: fonts, no script in the page), so that
 * `default-src 'self'` is enough. `--mode gallery` adds the page that shows every part.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: ['chrome111', 'edge111', 'firefox128', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        // What changes only with the lockfile is kept by the browser over our own releases.
        codeSplitting: {
          groups: [
            {
              name: 'library',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack[\\/](query-core|react-query)|zod)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
