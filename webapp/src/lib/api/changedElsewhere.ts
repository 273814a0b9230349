import { ApiProblem } from './problem';

/** Whether a change was refused because what it is about was changed since it was read. */
export function isChangedElsewhere(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.code === 'changed_meanwhile';
}
