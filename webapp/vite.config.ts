import { readFileSync } from 'node:fs';
import { fileURLToPath, URL } from 'node:url';
import { constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

/** Mode `mock` swaps the entry for one that answers /api in the browser; no other mode can reach it. */
function mockEntry(): Plugin {
  return {
    name: 'mosaic-mock-entry',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/app/main.tsx', '/src/testing/mockMain.ts'),
    },
    generateBundle() {
      // The pages' own, which a scripted server serves too.
      for (const fileName of ['sw.js', 'manifest.webmanifest', 'icons/icon-192.png'])
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`public/${fileName}`) });
    },
  };
}

/** Styles hold back what stands behind them: behind the first picture of a page, that picture is seen at once. */
function stylesBehindTheShell(): Plugin {
  return {
    name: 'mosaic-styles-behind-the-shell',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? [];
        const without = styles.reduce((rest, style) => rest.replace(style, ''), html);
        return without.replace('    <noscript>', `${styles.join('')}    <noscript>`);
      },
    },
  };
}

const ofAllPages =
  /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/[a-z-]+|i18next|react-i18next)\//;
const ofSeveralPages =
  /^(?!.*\/node_modules\/).*\/src\/(?!i18n\/(en|de)\/|features\/)|\/node_modules\/(@radix-ui|radix-ui|@floating-ui|lucide-react)\//;

/** Made once and as small as can be, instead of anew for each browser. Servers hand out what the browser takes. */
const packed = compression({
  include: /\.(js|css|svg|webmanifest)$/,
  threshold: 1024,
  algorithms: [
    defineAlgorithm('gzip', { level: 9 }),
    defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ],
});

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockEntry()] : [stylesBehindTheShell(), packed])],
  publicDir: mode === 'mock' ? 'src/testing/public' : 'public',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The policy of the real server, so that what it forbids is noticed here.
  preview: {
    headers: {
      'Content-Security-Policy': "default-src 'self'; img-src 'self' data: blob:; object-src 'none'",
    },
  },
  // The host name stays the page's own: the server takes calls from other sites' pages for forged.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } } },
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    sourcemap: false,
    assetsInlineLimit: 0,
    // What several pages share, in two files instead of one for each set of pages that do.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: ofAllPages, priority: 2 },
            { name: 'shared', test: ofSeveralPages, priority: 1, minShareCount: 3 },
          ],
        },
      },
    },
  },
}));
