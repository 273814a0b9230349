import { createContext, memo, use, useMemo, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import ReactMarkdown, { type Components, type ExtraProps, type Options } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import remarkGfm from 'remark-gfm';
import { markdownBlocks } from './blocks';
import { CodeBlock } from './CodeBlock';
import { ImageLink, Link } from './Link';
import type { HeadingLevels } from './Markdown';
import css from './Markdown.module.css';
import { Item, TaskBox } from './TaskItem';

const HeadingLevel = createContext<HeadingLevels>(2);

/**
 * All headings of a text are of one level, the one below what stands above it: authors begin at any level and leave some
 * out, which makes an order nobody can follow by ear. Their looks set them apart.
 */
function Heading({ node, children }: ComponentProps<'h2'> & ExtraProps) {
  const Level = `h${use(HeadingLevel)}` as const;
  return <Level data-depth={node?.tagName.slice(1)}>{children}</Level>;
}

function Table({ children }: ComponentProps<'table'>) {
  return (
    // A wide table scrolls by itself, also with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.tableFrame} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

const components: Components = {
  a: Link,
  img: ImageLink,
  pre: CodeBlock,
  table: Table,
  li: Item,
  input: TaskBox,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
};
const remarkPlugins = [remarkGfm];
const rehypePlugins: Options['rehypePlugins'] = [[rehypeHighlight, { detect: false }]];

type Words = NonNullable<Options['remarkRehypeOptions']>;

const Block = memo(function Block({ source, words }: { source: string; words: Words }) {
  return (
    <ReactMarkdown
      components={components}
      remarkPlugins={remarkPlugins}
      rehypePlugins={rehypePlugins}
      remarkRehypeOptions={words}
    >
      {source}
    </ReactMarkdown>
  );
});

interface MarkdownContentProps {
  source: string;
  headings: HeadingLevels;
}

export default function MarkdownContent({ source, headings }: MarkdownContentProps) {
  const { t } = useTranslation();
  const words = useMemo(
    () => ({
      footnoteLabel: t('footnotes.title'),
      footnoteBackLabel: (place: number) => t('footnotes.back', { number: place + 1 }),
    }),
    [t],
  );
  return (
    <HeadingLevel value={headings}>
      <div className={css.markdown}>
        {markdownBlocks(source).map((block, place) => (
          <Block key={place} source={block} words={words} />
        ))}
      </div>
    </HeadingLevel>
  );
}
