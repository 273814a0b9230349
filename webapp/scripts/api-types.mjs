// Types of the HTTP contract. `write` makes src/api/schema.d.ts, `check` fails when it is not what the contract says.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../docs/reference/openapi.yaml', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const header = '// Generated from docs/reference/openapi.yaml by `npm run generate:api`. Do not edit.\n\n';

const wanted = header + astToString(await openapiTS(contract));

if (process.argv[2] === 'write') {
  await writeFile(target, wanted);
} else if ((await readFile(target, 'utf8')) !== wanted) {
  console.error('src/api/schema.d.ts differs from docs/reference/openapi.yaml: run `npm run generate:api`.');
  process.exitCode = 1;
}
