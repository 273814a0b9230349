import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { fieldErrorText } from './api/fieldErrorText';
import { ApiProblem } from './api/problem';

/** Shows the server's complaints at the fields they are about. `names`: fields the form calls otherwise. */
export function putFieldErrors<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  problem: unknown,
  names: Readonly<Record<string, FieldPath<Values>>> = {},
): void {
  if (!(problem instanceof ApiProblem)) return;
  for (const [field, error] of Object.entries(problem.fieldErrors)) {
    const plain = field.replace(/\[.*$/, '');
    const name = names[plain] ?? (plain as FieldPath<Values>);
    if (name in form.getValues())
      form.setError(name, { message: fieldErrorText(field, error) }, { shouldFocus: true });
  }
}
