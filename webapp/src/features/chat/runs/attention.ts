import { setTitleMark } from '@/lib/titleMark';
import type { RunStore } from './RunStore';

/**
 * Shows in the tab that an answer is under way, and that one is there for whoever looked elsewhere meanwhile. `onDone`
 * gets the conversation whose answer has ended while nobody saw it.
 */
export function watchAttention(runs: RunStore, onDone: (conversationId: string) => void): () => void {
  let before = new Set<string>();
  let unseen = false;

  function look() {
    const now = new Set(runs.working());
    if (document.hidden) {
      for (const id of before) {
        if (now.has(id)) continue;
        unseen = true;
        onDone(id);
      }
    }
    before = now;
    show();
  }

  function seen() {
    if (document.hidden) return;
    unseen = false;
    show();
  }

  function show() {
    setTitleMark(before.size > 0 ? 'working' : unseen ? 'done' : null);
  }

  const leave = runs.subscribe(look);
  document.addEventListener('visibilitychange', seen);
  look();
  return () => {
    leave();
    document.removeEventListener('visibilitychange', seen);
    setTitleMark(null);
  };
}
