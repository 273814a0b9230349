import { createContext, memo, use, type ComponentProps } from 'react';
import ReactMarkdown, { type Components, type ExtraProps, type Options } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import remarkGfm from 'remark-gfm';
import { CodeBlock } from './CodeBlock';
import { ImageLink, Link } from './Link';
import type { HeadingLevels } from './Markdown';
import css from './Markdown.module.css';
import { Item, TaskBox } from './TaskItem';

export const HeadingLevel = createContext<HeadingLevels>(2);

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

const common: Components = {
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
const rehypePlugins: Options['rehypePlugins'] = [[rehypeHighlight, { detect: false }]];

interface BlockProps {
  source: string;
  /** What is shown in another way than in every text. */
  components?: Components;
  remarkPlugins?: NonNullable<Options['remarkPlugins']>;
}

/** A piece of a text. */
export const Block = memo(function Block({ source, components, remarkPlugins = [] }: BlockProps) {
  return (
    <ReactMarkdown
      components={{ ...common, ...components }}
      remarkPlugins={[remarkGfm, ...remarkPlugins]}
      rehypePlugins={rehypePlugins}
    >
      {source}
    </ReactMarkdown>
  );
});
