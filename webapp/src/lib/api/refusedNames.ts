import { fieldErrorText } from './fieldErrorText';
import { ApiProblem } from './problem';

/** The server counts the names of a list that it refuses; people know them by name. */
export function refusedNames(
  problem: unknown,
  list: string,
  names: readonly string[],
): { name: string; message: string }[] {
  if (!(problem instanceof ApiProblem)) return [];
  return Object.entries(problem.fieldErrors).flatMap(([field, error]) => {
    const at = field.startsWith(`${list}[`) ? Number.parseInt(field.slice(list.length + 1)) : Number.NaN;
    const name = names[at];
    return name === undefined ? [] : [{ name, message: fieldErrorText(field, error) }];
  });
}
