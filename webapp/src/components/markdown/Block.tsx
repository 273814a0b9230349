import { createContext, memo, use, useMemo, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import ReactMarkdown, { type Components, type ExtraProps, type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { BlockSource } from './blockSource';
import { CodeBlock } from './CodeBlock';
import { useCodeColours } from './codeColours';
import { directions } from './directions';
import { Link } from './Link';
import type { HeadingLevels } from './Markdown';
import { Picture } from './Picture';
import { Table } from './Table';
import { Item, TaskBox } from './TaskItem';

export const HeadingLevel = createContext<HeadingLevels>(2);

/**
 * All headings of a text are of one level, the one below what stands above it: authors begin at any level and leave some
 * out, which makes an order nobody can follow by ear. Their looks set them apart.
 */
function Heading({ node, children, dir }: ComponentProps<'h2'> & ExtraProps) {
  const Level = `h${use(HeadingLevel)}` as const;
  return (
    <Level data-depth={node?.tagName.slice(1)} dir={dir}>
      {children}
    </Level>
  );
}

const common: Components = {
  a: Link,
  img: Picture,
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
const plain: Options['rehypePlugins'] = [directions];

interface BlockProps {
  source: string;
  /** What is shown in another way than in every text. */
  components?: Components;
  remarkPlugins?: NonNullable<Options['remarkPlugins']>;
}

/** A piece of a text. */
export const Block = memo(function Block({ source, components, remarkPlugins = [] }: BlockProps) {
  const { t } = useTranslation();
  const colours = useCodeColours(source);
  const rehypePlugins = useMemo(() => (colours ? [colours, directions] : plain), [colours]);
  const words = useMemo(
    () => ({
      footnoteLabel: t('footnotes.title'),
      footnoteBackLabel: (place: number) => t('footnotes.back', { number: place + 1 }),
    }),
    [t],
  );
  return (
    <BlockSource value={source}>
      <ReactMarkdown
        components={{ ...common, ...components }}
        remarkPlugins={[remarkGfm, ...remarkPlugins]}
        rehypePlugins={rehypePlugins}
        remarkRehypeOptions={words}
      >
        {source}
      </ReactMarkdown>
    </BlockSource>
  );
});
