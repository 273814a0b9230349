import { ApiProblem } from './problem';

const PAUSE_MS = 3000;

/** Whether a problem is one of the way to the server or of its health, which may be over in a moment. */
export function mayPass(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 500);
}

/** For `refetchInterval`: how long until a question that found no server is asked again; false for any other. */
export function askAgainAfter(problem: unknown): number | false {
  return mayPass(problem) ? PAUSE_MS : false;
}
