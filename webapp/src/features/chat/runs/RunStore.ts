import type { QueryClient } from '@tanstack/react-query';
import { apiProblemFrom, isAbort, problemFromThrown } from '@/lib/api/problem';
import type { Conversation } from '@/lib/api/types';
import { abortRun } from '@/entities/conversation/conversations';
import type { NumberedEvent } from '@/entities/conversation/events';
import { noteTitle } from '@/entities/conversation/lists';
import { queueMayHaveChanged } from '@/entities/conversation/queue';
import { NOTHING_YET, withEvents } from './course';
import { nextFrame } from './nextFrame';
import { historyIds, loadHistory, onHistory, recorded, showConversation } from './history';
import { LeftBehind } from './LeftBehind';
import { isLive, isRefused, isUnsent, type Asked, type Run, type RunState, type SendOptions } from './run';
import { converse, type Signal } from './turn';

/** The place of a chat that has no id yet. */
export const NEW = 'new';

/**
 * Keeps runs outside of the page tree, so that an answer goes on arriving while its reader looks at another page.
 * One run per place: a conversation's id, or NEW. What it shows goes only when the history has it.
 */
export class RunStore {
  private readonly runs = new Map<string, Run>();
  private readonly behind = new LeftBehind();
  private readonly aborts = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly queryClient: QueryClient) {
    onHistory(queryClient, (place, conversation) => this.reconcile(place, conversation));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly at = (place: string): Run | undefined => this.runs.get(place);

  /** What ended at a place before its run of now, and no history has yet. */
  readonly before = (place: string): readonly Run[] => this.behind.at(place);

  /** Conversations in which an answer is under way here. */
  readonly working = (): string[] =>
    [...this.runs.values()].flatMap((run) => (isLive(run) && run.conversationId ? [run.conversationId] : []));

  readonly hasUnsent = (): boolean => [...this.runs.values(), ...this.behind.all()].some(isUnsent);

  send(place: string, asked: Asked, options: SendOptions = {}): void {
    const before = this.runs.get(place);
    if (before && isLive(before)) return;
    if (before) this.behind.add(place, before);
    const run: Run = {
      id: crypto.randomUUID(),
      conversationId: place === NEW ? null : place,
      asked,
      course: NOTHING_YET,
      notes: null,
      earlier: historyIds(this.queryClient, place),
      state: { kind: 'sending', since: Date.now() },
    };
    this.runs.set(place, run);
    this.announce();
    void this.follow(run.id, options);
  }

  /** Asks again what a run asked. One that no server took is sent as it is; any other stays where it ended. */
  retry(place: string, id: string, options: SendOptions = {}): void {
    const before = this.runs.get(place);
    const run = this.find(id) ?? this.behind.find(id);
    if (!run || (before && isLive(before))) return;
    if (isRefused(run)) this.drop(id);
    this.send(place, run.asked, options);
  }

  /** Takes a run away that no server took, and gives back what it said. */
  takeBack(id: string): Asked {
    const run = this.find(id) ?? this.behind.find(id);
    if (run) this.drop(id);
    return run?.asked ?? { text: '', attachments: [] };
  }

  async stop(place: string): Promise<void> {
    const run = this.runs.get(place);
    if (!run || !isLive(run) || run.state.kind === 'settling') return;
    this.change(run.id, () => ({ state: { kind: 'settling' } }));
    this.aborts.get(run.id)?.abort();
    const { conversationId } = run;
    if (conversationId) await abortRun(conversationId).catch(problemFromThrown); // the history shows what became of it
    await this.settle(run.id, { kind: 'stopped' });
    // Nobody took it, as far as one knows: what it was to be said instead of is there as before.
    if (run.state.kind === 'sending' && run.asked.insteadOf) this.drop(run.id);
  }

  /** Ends and forgets everything: the page belongs to somebody else now. */
  forget(): void {
    for (const abort of this.aborts.values()) abort.abort();
    this.runs.clear();
    this.behind.clear();
    this.announce();
  }

  /** The page has gone from NEW to the conversation that came of it. */
  moved(): void {
    if (this.runs.get(NEW)?.conversationId) this.leaveNew();
  }

  private async follow(id: string, options: SendOptions): Promise<void> {
    const abort = new AbortController();
    this.aborts.set(id, abort);
    const arriving = nextFrame((events: NumberedEvent[]) => this.addEvents(id, events));
    try {
      const { asked, conversationId } = this.find(id) as Run;
      for await (const signal of converse(id, asked, conversationId, abort.signal)) {
        if (signal.kind === 'happened') arriving.add(signal.event);
        else await this.take(id, signal, options, arriving.flush);
      }
    } catch (thrown) {
      arriving.flush();
      if (!isAbort(thrown) && !abort.signal.aborted) await this.fail(id, thrown, options);
    } finally {
      this.aborts.delete(id);
    }
  }

  private async take(
    id: string,
    signal: Exclude<Signal, { kind: 'happened' }>,
    options: SendOptions,
    flush: () => void,
  ) {
    switch (signal.kind) {
      case 'accepted':
        return this.accept(id, signal.conversationId, options);
      case 'waking':
        return this.enter(id, (since) => ({ kind: 'waking', phase: signal.phase, since }));
      case 'queued': {
        const conversationId = this.find(id)?.conversationId;
        return conversationId ? queueMayHaveChanged(this.queryClient, conversationId) : undefined;
      }
      case 'notes':
        return this.change(id, () => ({ notes: signal.notes }));
      case 'begun':
        return this.find(id)?.state.kind === 'answering'
          ? undefined
          : this.enter(id, (since) => ({ kind: 'thinking', since }));
      case 'complete':
      case 'stopped':
        flush();
        return this.settle(id, { kind: signal.kind });
      case 'failed':
        flush();
        return this.settle(id, { kind: 'failed', sent: true, code: signal.code, message: signal.message });
      case 'titled':
        return noteTitle(this.queryClient, signal.conversationId, signal.title);
    }
  }

  private accept(id: string, conversationId: string, { onConversation, onAccepted }: SendOptions): void {
    onAccepted?.();
    this.enter(id, (since) => ({ kind: 'thinking', since }));
    const run = this.find(id);
    if (!run || run.conversationId) return;
    const named = { ...run, conversationId };
    this.runs.set(conversationId, named);
    this.runs.set(NEW, named);
    this.behind.copy(NEW, conversationId);
    showConversation(this.queryClient, conversationId, run.asked);
    if (!onConversation?.(conversationId)) this.leaveNew();
    this.announce();
  }

  private async fail(id: string, thrown: unknown, { onRefused }: SendOptions): Promise<void> {
    const sent = this.find(id)?.state.kind !== 'sending';
    const problem = apiProblemFrom(thrown);
    const code = sent ? 'connection_lost' : problem.code;
    const state: RunState = { kind: 'failed', sent, code, message: problem.detail };
    if (sent) return this.settle(id, state);
    if (!onRefused) return this.change(id, () => ({ state }));
    this.drop(id);
    onRefused(problem);
  }

  /** The stream is over. The history decides what is shown from here; without it the run stays as its own witness. */
  private async settle(id: string, outcome: RunState): Promise<void> {
    this.change(id, () => ({ state: { kind: 'settling' } }));
    const conversationId = this.find(id)?.conversationId;
    if (conversationId) {
      // What has left the queue by now is in the history that is asked for after it.
      await queueMayHaveChanged(this.queryClient, conversationId);
      await loadHistory(this.queryClient, conversationId);
    }
    const place = conversationId ?? NEW;
    if (this.runs.get(place)?.id === id) this.change(id, () => ({ state: outcome }));
  }

  /** A history has come, soon after an answer or when the server is back: what it has is not shown a second time. */
  private reconcile(place: string, conversation: Conversation): void {
    const run = this.runs.get(place);
    const going = run !== undefined && isLive(run) && run.state.kind !== 'settling';
    if (going) return;
    this.behind.keep(place, (one) => isRefused(one) && !recorded(one, conversation));
    if (run && recorded(run, conversation)) this.drop(run.id);
    else this.announce();
  }

  private addEvents(id: string, events: NumberedEvent[]): void {
    this.change(id, ({ course }) => ({ course: withEvents(course, events) }));
    if (events.some(({ event }) => event.event === 'text'))
      this.enter(id, (since) => ({ kind: 'answering', since }));
  }

  /** Moves on to another state; its clock starts anew only when the kind changes. */
  private enter(id: string, next: (since: number) => RunState): void {
    this.change(id, ({ state }) => {
      if (state.kind === 'settling') return {};
      const entered = next(Date.now());
      return { state: entered.kind === state.kind && 'since' in state ? next(state.since) : entered };
    });
  }

  private find(id: string): Run | undefined {
    return [...this.runs.values()].find((run) => run.id === id);
  }

  private change(id: string, part: (run: Run) => Partial<Run>): void {
    for (const [place, run] of this.runs) if (run.id === id) this.runs.set(place, { ...run, ...part(run) });
    this.announce();
  }

  /** At NEW a run that has become a conversation stays until the page `moved` there, however long that takes. */
  private drop(id: string): void {
    for (const [place, run] of this.runs) {
      if (run.id === id && (place !== NEW || !run.conversationId)) this.runs.delete(place);
    }
    this.behind.drop(id);
    this.announce();
  }

  private leaveNew(): void {
    this.runs.delete(NEW);
    this.behind.keep(NEW, () => false);
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }
}
