import { memo, type ComponentProps } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import remarkGfm from 'remark-gfm';
import { markdownBlocks } from './blocks';
import { CodeBlock } from './CodeBlock';
import css from './Markdown.module.css';

/** An answer may name an image anywhere; loading it would tell that place who reads. It becomes a link instead. */
function ImageLink({ src, alt }: ComponentProps<'img'>) {
  return <Link href={typeof src === 'string' ? src : undefined}>{alt || src}</Link>;
}

function Link({ href, children }: ComponentProps<'a'>) {
  return href?.startsWith('#') ? (
    <a href={href}>{children}</a>
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
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

const components: Components = { a: Link, img: ImageLink, pre: CodeBlock, table: Table };
const remarkPlugins = [remarkGfm];
const rehypePlugins: ComponentProps<typeof ReactMarkdown>['rehypePlugins'] = [
  [rehypeHighlight, { detect: false }],
];

const Block = memo(function Block({ source }: { source: string }) {
  return (
    <ReactMarkdown components={components} remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins}>
      {source}
    </ReactMarkdown>
  );
});

export default function MarkdownContent({ source }: { source: string }) {
  return (
    <div className={css.markdown}>
      {markdownBlocks(source).map((block, place) => (
        <Block key={place} source={block} />
      ))}
    </div>
  );
}
