import { isValidElement, lazy, Suspense, use, useRef, type ComponentProps, type ReactNode } from 'react';
import type { ExtraProps } from 'react-markdown';
import { fetchCodeAtLast } from '@/lib/pageCode';
import { BlockSource, sourceOf } from './blockSource';
import { CodeFrame } from './CodeFrame';

const Diagram = lazy(() => fetchCodeAtLast(() => import('./diagram/Diagram')));

const CLOSED = /\n[ \t]*(`{3,}|~{3,})[ \t]*$/;

/** Code, or what it draws once all of it is there. */
export function CodeBlock({ node, children }: ComponentProps<'pre'> & ExtraProps) {
  const block = use(BlockSource);
  const frame = useRef<HTMLPreElement>(null);
  const language = languageOf(children);
  const code = (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, also with the keyboard
    <pre ref={frame} tabIndex={0}>
      {children}
    </pre>
  );
  const framed = (
    <CodeFrame language={language} text={() => frame.current?.textContent ?? ''}>
      {code}
    </CodeFrame>
  );
  if (language !== 'mermaid' || !CLOSED.test(sourceOf(node, block))) return framed;
  return (
    <Suspense fallback={framed}>
      <Diagram source={writtenIn(children)}>{code}</Diagram>
    </Suspense>
  );
}

function codeOf(code: ReactNode) {
  return isValidElement<{ className?: string; children?: ReactNode }>(code) ? code.props : {};
}

function languageOf(code: ReactNode): string {
  return /language-(\S+)/.exec(codeOf(code).className ?? '')?.[1] ?? '';
}

function writtenIn(code: ReactNode): string {
  const { children } = codeOf(code);
  return typeof children === 'string' ? children : '';
}
