import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig({ mode: 'test', command: 'serve' }),
  defineConfig({
    test: {
      environment: 'jsdom',
      environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
      globalSetup: ['./src/testing/contract/documentSetup.ts'],
      setupFiles: ['./src/testing/setup.ts'],
      include: ['src/**/*.test.{ts,tsx}'],
      css: { modules: { classNameStrategy: 'non-scoped' } },
      testTimeout: 60_000,
      env: { DEBUG_PRINT_LIMIT: '0' },
      restoreMocks: true,
      unstubGlobals: true,
    },
  }),
);
