import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { asJsonSchema } from './jsonSchema';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}

export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

const DOCUMENT = 'openapi';

/** Holds answers to what the API document says of them. */
export class Contract {
  private readonly ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  private readonly paths: { path: string; pattern: RegExp; operations: Record<string, Operation> }[];
  private readonly checks = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    for (const format of ['password', 'int32', 'int64', 'double']) this.ajv.addFormat(format, true);
    const schemas = { paths: document.paths, components: document.components };
    this.ajv.addSchema(asJsonSchema(schemas) as object, DOCUMENT);
    this.paths = Object.entries(document.paths)
      .map(([path, operations]) => ({ path, operations, pattern: patternOf(path) }))
      .toSorted((one, other) => variables(one.path) - variables(other.path));
  }

  /** What does not fit, in words, or null. Streams are looked at no further than their kind. */
  async complaint({ method, url }: Request, response: Response): Promise<string | null> {
    const { pathname } = new URL(url);
    const found = this.paths.find(({ pattern }) => pattern.test(pathname));
    const verb = method.toLowerCase();
    const operation = found?.operations[verb];
    if (!found || !operation) return `${method} ${pathname} is no operation of the API`;

    const place = `${method} ${found.path} ${response.status}`;
    const kind = (response.headers.get('Content-Type') ?? '').split(';')[0] ?? '';
    const isProblem = kind === 'application/problem+json';
    // A server or proxy that fails says so as it can, wherever it is.
    if (response.status >= 500 && !isProblem) return null;
    const documented = operation.responses[response.status];
    if (!documented && response.status < 500) return `${place} is not documented`;
    if (isProblem) return this.misfit(place, '/components/schemas/ProblemJson', await response.json());
    if (!documented?.content) {
      return response.body === null || (await response.text()) === '' ? null : `${place} has no body`;
    }
    if (!(kind in documented.content)) return `${place} is not answered as ${kind || 'nothing'}`;
    if (kind !== 'application/json') return null;
    const step = [found.path, verb, 'responses', String(response.status), 'content', kind, 'schema'];
    return this.misfit(place, `/paths/${step.map(escaped).join('/')}`, await response.json());
  }

  private misfit(place: string, schema: string, body: unknown): string | null {
    const check = this.checks.get(schema) ?? this.ajv.compile({ $ref: `${DOCUMENT}#${schema}` });
    this.checks.set(schema, check);
    return check(body) ? null : `${place}: ${this.ajv.errorsText(check.errors, { dataVar: 'answer' })}`;
  }
}

function patternOf(path: string): RegExp {
  const steps = path.split('/').map((step) => (step.startsWith('{') ? '[^/]+' : step.replaceAll('.', '\\.')));
  return new RegExp(`^${steps.join('/')}$`);
}

const variables = (path: string) => path.split('{').length;

/** One step of a JSON pointer in the fragment of an address. */
const escaped = (step: string) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
