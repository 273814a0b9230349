import { describe, expect, it } from 'vitest';
import german from './de';
import english from './en';

/** Whatever is the same in both languages, or is a name. */
const SAME = [
  'Mosaic',
  'Administrator',
  'Administration',
  'Agent',
  'Chat',
  'Chats',
  'CSV',
  'Enter',
  'Esc',
  'Google Gemini',
  'Markdown',
  'Name',
  'Ollama',
  'optional',
  'Person',
  'Plan',
  'Scopes',
  'Status',
  'System',
  'Token',
  'Tokens',
  'Version {{number}}',
];

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** Every text by its path. */
function textsOf(tree: Tree, path = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[path, tree]]);
  return new Map(Object.entries(tree).flatMap(([key, part]) => [...textsOf(part, `${path}/${key}`)]));
}

const en = textsOf(english);
const de = textsOf(german);

/** What a text is called in any language: "days" for "days_one" and "days_other". */
function nameOf(path: string, texts: ReadonlyMap<string, string>): string {
  const name = path.replace(/_(zero|one|two|few|many|other)$/, '');
  return texts.has(`${name}_other`) ? name : path;
}

const namesOf = (texts: ReadonlyMap<string, string>) =>
  [...new Set([...texts.keys()].map((path) => nameOf(path, texts)))].toSorted();

const holesOf = (text: string) => (text.match(/\{\{.*?\}\}|<.*?>/g) ?? []).toSorted();

it('says in German what there is in English, no more and no less', () => {
  expect(namesOf(de)).toEqual(namesOf(en));
});

describe.each([
  ['en', en],
  ['de', de],
])('%s', (language, texts) => {
  it('has each plural that its grammar knows', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const plurals = [...texts.keys()].filter((path) => path.endsWith('_other'));

    expect(plurals).not.toHaveLength(0);
    for (const path of plurals) {
      const name = nameOf(path, texts);
      const there = [...texts.keys()].filter((one) => one !== name && nameOf(one, texts) === name);
      expect(there.toSorted()).toEqual(forms.map((form) => `${name}_${form}`));
    }
  });

  it('has no empty text and none with spaces around it', () => {
    const odd = [...texts].filter(([path, text]) => !text.trim() || (text !== text.trim() && !isLong(path)));
    expect(odd).toEqual([]);
  });
});

it('has the same placeholders and tags in both', () => {
  for (const [path, text] of de) {
    const original = en.get(path) ?? en.get(`${nameOf(path, de)}_other`) ?? '';
    expect([path, ...holesOf(text)]).toEqual([path, ...holesOf(original)]);
  }
});

it('left nothing in English', () => {
  const left = [...de].filter(
    ([path, text]) => text === en.get(path) && /\p{L}/u.test(withoutHoles(text)) && !SAME.includes(text),
  );
  expect(left).toEqual([]);
});

it('quotes in German as German does', () => {
  const odd = [...de].filter(([, text]) => /["”‚‘]/.test(text) || opened(text) !== closed(text));
  expect(odd).toEqual([]);
});

/** Personalities to begin with are whole documents. */
const isLong = (path: string) => path.startsWith('/agentConfig/starters/list');
const withoutHoles = (text: string) =>
  text.replace(/\{\{.*?\}\}|<.*?>/g, '').replace(/\bms\b|\bs\b|\bmin\b/g, '');
const opened = (text: string) => text.split('„').length;
const closed = (text: string) => text.split('“').length;
