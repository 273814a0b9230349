import type { ToolCall } from '@/lib/api/types';

/** Whether a call makes a sub-agent; it goes on as long as that works. */
export function isSubAgent({ name }: ToolCall): boolean {
  return name === 'sessions_spawn';
}

/** What a sub-agent was told to do; all of the call's input where that is not to be made out. */
export function taskOf({ detail }: ToolCall): string {
  try {
    const { task } = Object(JSON.parse(detail ?? '')) as Record<string, unknown>;
    if (typeof task === 'string') return task;
  } catch {
    // Cut, and no JSON any more.
  }
  return detail ?? '';
}
