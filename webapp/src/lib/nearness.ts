/**
 * Tells elements when they come near what is in view, one of them per frame, so that scrolling past a thousand of them
 * stays smooth: those that have gone by before their turn are not told. Being told, they change at once.
 */
export class Nearness {
  private readonly told = new Map<Element, () => void>();
  private readonly near = new Set<Element>();
  private readonly observer: IntersectionObserver;
  private frame: number | null = null;

  /** @param around how far above and below counts as near, as a CSS length */
  constructor(
    private readonly root: Element | null,
    around: string,
  ) {
    this.observer = new IntersectionObserver((entries) => this.note(entries), {
      root,
      rootMargin: `${around} 0px`,
    });
  }

  /** Tells once; returns what takes the wish back. */
  watch(element: Element, tell: () => void): () => void {
    this.told.set(element, tell);
    this.observer.observe(element);
    return () => this.forget(element);
  }

  close(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.observer.disconnect();
    this.told.clear();
    this.near.clear();
  }

  private note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && this.told.has(target)) this.near.add(target);
      else this.near.delete(target);
    }
    this.frame ??= requestAnimationFrame(this.tellNext);
  }

  private readonly tellNext = (): void => {
    this.frame = null;
    const next = this.latest();
    if (!next) return;
    const tell = this.told.get(next);
    this.forget(next);
    if (tell) this.keepingPlace(next, tell);
    this.frame = requestAnimationFrame(this.tellNext);
  };

  /** What grows above what is in view must not push it down; most browsers see to that. */
  private keepingPlace(element: Element, change: () => void): void {
    if (!this.root || CSS.supports('overflow-anchor', 'auto')) return change();
    const { bottom, height } = element.getBoundingClientRect();
    change();
    if (bottom > this.root.getBoundingClientRect().top) return;
    this.root.scrollTop += element.getBoundingClientRect().height - height;
  }

  /** The one that came near last: where the reader is going. */
  private latest(): Element | undefined {
    return [...this.near].at(-1);
  }

  private forget(element: Element): void {
    this.observer.unobserve(element);
    this.told.delete(element);
    this.near.delete(element);
  }
}
