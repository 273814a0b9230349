// Keeps files readable: 250 lines each, 120 for a React component's file.
import { readdirSync, readFileSync } from 'node:fs';

const limitOf = (name) => (name.endsWith('.tsx') && !name.endsWith('.test.tsx') ? 120 : 250);
const tooLong = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /\.(tsx?|css|json)$/.test(name) && !name.endsWith('schema.d.ts'))
  .map((name) => ({ name, lines: readFileSync(`src/${name}`, 'utf8').split('\n').length - 1 }))
  .filter(({ name, lines }) => lines > limitOf(name));

for (const { name, lines } of tooLong) console.error(`src/${name}: ${lines} lines, at most ${limitOf(name)}`);
process.exitCode = tooLong.length > 0 ? 1 : 0;
