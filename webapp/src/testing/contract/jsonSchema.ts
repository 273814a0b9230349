/**
 * The schemas of an OpenAPI 3.0 document as JSON Schema: `nullable` becomes a choice, and an object that does not say
 * otherwise has no members but those it names, so that a test cannot rely on what the server never sends.
 */
export function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node as Record<string, unknown>;
  const schema = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, asJsonSchema(value)]));
  if (rest.type === 'object' && rest.properties && rest.additionalProperties === undefined) {
    schema.additionalProperties = false;
  }
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}
