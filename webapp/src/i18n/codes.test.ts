import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from './en';

const errorsPage = readFileSync('../docs/reference/errors.md', 'utf8');
const auditPage = readFileSync('../docs/reference/audit-log.md', 'utf8');

/** Only programs can meet these. */
const OF_PROGRAMS = ['idempotency_key_reused'];
const FIELDS_OF_PROGRAMS = [
  'bad_format',
  'invalid',
  'invalid_client_turn_id',
  'invalid_date',
  'invalid_time',
  'not_a_download',
  'not_served',
  'too_deep',
  'unknown_api_type',
  'unknown_egress',
  'unknown_format',
  'unknown_member',
  'unknown_role',
  'unknown_scope',
  'unknown_status',
  'unknown_tool',
  'unknown_type',
  'unknown_value',
  'wrong_type',
];

/** The codes in the first column of a section's tables. */
function codesOf(page: string, section: string): string[] {
  const [, after = ''] = page.split(`\n## ${section}\n`);
  const [text = ''] = after.split('\n## ');
  const cells = text.split('\n').flatMap((line) => /^\| (`.*?) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z_.]+)`/g)].map(([, code = '']) => code));
}

const without = (codes: readonly string[], ...known: object[]) => {
  expect(codes.length).toBeGreaterThan(2);
  return codes.filter((code) => !known.some((words) => Object.hasOwn(words, code)));
};

const { errors, providers, audit, agents } = english;

describe('the pages have words of their own for', () => {
  it.each(['Codes', 'On the sign-in page', 'In a stream', 'In a conversation', "An agent's codes"])(
    'the codes under “%s”',
    (section) => {
      const silent = without(
        codesOf(errorsPage, section),
        errors,
        providers.probe.codes,
        english.chat.notes.codes,
      );
      expect(silent.filter((code) => !OF_PROGRAMS.includes(code))).toEqual([]);
    },
  );

  it('what is wrong with an agent, for administrators', () => {
    expect(without(codesOf(errorsPage, "An agent's codes"), agents.errors)).toEqual([]);
  });

  it('what a test of a provider found, and what that means for an answer', () => {
    const codes = codesOf(errorsPage, "A probe's codes").filter((code) => code !== 'ok');
    expect(without(codes, providers.probe.codes)).toEqual([]);
    expect(without(codes, english.chat.notes.codes)).toEqual([]);
  });

  it('what to correct in a field', () => {
    const { any, ...fields } = errors.fields;
    const silent = without(codesOf(errorsPage, 'Fields'), any, ...Object.values(fields));
    expect(silent.filter((code) => !FIELDS_OF_PROGRAMS.includes(code))).toEqual([]);
  });

  it('what the audit log notes, and kinds to filter it by', () => {
    const [, table = ''] = auditPage.split('<!-- actions: generated -->');
    const actions = [...table.matchAll(/^\| `([a-z_]+)\.([a-z_]+)` \|/gm)];
    expect(
      without(
        actions.map(([, kind, act]) => `${kind}_${act}`),
        audit.actions,
      ),
    ).toEqual([]);
    expect(
      without(
        actions.map(([, kind = '']) => kind),
        audit.kinds,
      ),
    ).toEqual([]);
  });
});
