import { defineConfig } from '@playwright/test';
import real from '../playwright.config';

const PORT = Number(process.env.MOCK_PORT ?? 4199);
const BUILT = 'node_modules/.cache/mock';

/**
 * What only a real browser can tell of the pages: layout, scrolling, focus, and what axe finds. They run against a
 * build with the scripted server in the browser, under the real server's content security policy. Environment: CHROMIUM,
 * MOCK_PORT.
 */
export default defineConfig({
  ...real,
  testDir: '.',
  outputDir: '../../test-results/mock',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  workers: 2,
  // Chromium drops what it is fetching when the machine's networks change, as they do while the engine's tests run
  // beside these: a page then has no code.
  retries: 2,
  // A trace films every page there is: `--trace retain-on-failure` where a test's way is to be seen.
  use: { ...real.use, baseURL: `http://127.0.0.1:${PORT}`, actionTimeout: 30_000, trace: 'off' },
  webServer: {
    cwd: '../..',
    command: `npx vite build --mode mock --logLevel error --outDir ${BUILT} --emptyOutDir && npx vite preview --mode mock --outDir ${BUILT} --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    timeout: 120_000,
  },
});
