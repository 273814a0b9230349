import { fileURLToPath, URL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Mode `mock` swaps the entry for one that answers /api in the browser; no other mode can reach it. */
function mockEntry(): Plugin {
  return {
    name: 'mosaic-mock-entry',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/app/main.tsx', '/src/testing/mockMain.ts'),
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockEntry()] : [])],
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
  },
}));
