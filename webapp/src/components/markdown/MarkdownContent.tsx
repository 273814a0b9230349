import { lazy, Suspense } from 'react';
import { fetchCodeAtLast } from '@/lib/pageCode';
import { Block, HeadingLevel } from './Block';
import { markdownBlocks } from './blocks';
import type { HeadingLevels } from './Markdown';
import css from './Markdown.module.css';
import { mayHaveMaths } from './maths/mayHaveMaths';

const MathsBlock = lazy(() => fetchCodeAtLast(() => import('./maths/MathsBlock')));

interface MarkdownContentProps {
  source: string;
  headings: HeadingLevels;
}

export default function MarkdownContent({ source, headings }: MarkdownContentProps) {
  return (
    <HeadingLevel value={headings}>
      <div className={css.markdown}>
        {markdownBlocks(source).map((block, place) =>
          mayHaveMaths(block) ? (
            <Suspense key={place} fallback={<Block source={block} />}>
              <MathsBlock source={block} />
            </Suspense>
          ) : (
            <Block key={place} source={block} />
          ),
        )}
      </div>
    </HeadingLevel>
  );
}
