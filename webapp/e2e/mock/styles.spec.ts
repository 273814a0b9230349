import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const SCROLLS = /overflow(-[xy])?:\s*(auto|scroll)/;
const POSITIONED = /position:\s*(relative|absolute|fixed|sticky)/;

/** What is hidden but for screen readers is laid out of the flow: without an anchor it makes the page itself scroll. */
test('whatever scrolls holds on to what is positioned within it', () => {
  const rules = readdirSync(SOURCES, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) =>
      [...readFileSync(`${SOURCES}/${name}`, 'utf8').matchAll(RULE)].map(([, selector = '', body = '']) => ({
        rule: `${name}: ${selector.trim()}`,
        body,
      })),
    )
    .filter(({ body }) => SCROLLS.test(body));

  expect(rules.length).toBeGreaterThan(8);
  expect(rules.filter(({ body }) => !POSITIONED.test(body)).map(({ rule }) => rule)).toEqual([]);
});
