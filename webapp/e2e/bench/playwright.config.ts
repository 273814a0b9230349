import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config';

/** Environment: BASE_URL and LONG_CONVERSATION, which WebBench sets, and CHROMIUM. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  reporter: [['line']],
  timeout: 300_000,
});
