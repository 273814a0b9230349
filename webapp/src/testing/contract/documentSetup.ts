import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';
import type { ApiDocument } from './Contract';

declare module 'vitest' {
  export interface ProvidedContext {
    apiDocument: ApiDocument;
  }
}

/** Reads the API document once for all test files. */
export default function setup(project: TestProject): void {
  project.provide(
    'apiDocument',
    parse(readFileSync('../docs/reference/openapi.yaml', 'utf8')) as ApiDocument,
  );
}
