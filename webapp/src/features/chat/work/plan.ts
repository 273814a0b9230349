import type { ToolCall } from '@/lib/api/types';

export type StepState = 'pending' | 'in_progress' | 'completed';

export interface PlanStep {
  readonly text: string;
  readonly state: StepState;
}

/** What an agent means to do, and how far it is. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** In its own words; may be empty. */
  readonly note: string;
}

const TOOLS = new Set(['progress_card', 'update_plan']);
const STATES: readonly unknown[] = ['pending', 'in_progress', 'completed'];

/** Whether a call writes the agent's plan. */
export function isPlan({ name, status }: ToolCall): boolean {
  return TOOLS.has(name) && status !== 'failed';
}

/** The plan as the last of these calls has it: each replaces the whole. Null where none says one, or the last took it away. */
export function planOf(calls: readonly ToolCall[]): Plan | null {
  for (const call of [...calls].reverse()) {
    const plan = isPlan(call) ? read(call.detail ?? '') : null;
    if (plan) return plan.steps.length > 0 || plan.note ? plan : null;
  }
  return null;
}

/** Null for what was cut and is no JSON any more. */
function read(detail: string): Plan | null {
  let said: unknown;
  try {
    said = JSON.parse(detail);
  } catch {
    return null;
  }
  if (typeof said !== 'object' || said === null) return null;
  const { plan, markdown, explanation } = said as Record<string, unknown>;
  const note = [markdown, explanation].find((text) => typeof text === 'string');
  return { steps: Array.isArray(plan) ? plan.flatMap(stepOf) : [], note: note?.trim() ?? '' };
}

function stepOf(said: unknown): PlanStep[] {
  const { step, status } = Object(said) as Record<string, unknown>;
  if (typeof step !== 'string' || !step.trim()) return [];
  return [{ text: step, state: STATES.includes(status) ? (status as StepState) : 'pending' }];
}
