import { render } from '@testing-library/react';
import MarkdownContent from '@/components/markdown/MarkdownContent';
import { TooltipProvider } from '@/components/ui/Tooltip';

/** A text as an answer shows it. */
export function showMarkdown(source: string) {
  const text = (now: string) => (
    <TooltipProvider>
      <MarkdownContent source={now} headings={2} />
    </TooltipProvider>
  );
  const { container, rerender, unmount } = render(text(source));
  return { container, grow: (now: string) => rerender(text(now)), unmount };
}
