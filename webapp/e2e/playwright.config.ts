import { defineConfig } from '@playwright/test';

/**
 * Environment: BASE_URL (where Mosaic answers), CHROMIUM (the browser, else Debian's); for the journey also
 * MOSAIC_SETUP_LINK, VENDOR_URL, VENDOR_KEY and VENDOR_CONTROL (compose/cli/journey.sh makes them).
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 900_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
});
