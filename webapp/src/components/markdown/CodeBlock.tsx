import { isValidElement, useRef, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/CopyButton';
import css from './Markdown.module.css';

export function CodeBlock({ children }: ComponentProps<'pre'>) {
  const { t } = useTranslation('chat');
  const frame = useRef<HTMLPreElement>(null);
  return (
    <div className={css.code} dir="ltr">
      <div className={css.codeHead}>
        <span>{languageOf(children)}</span>
        <CopyButton label={t('copyCode')} text={() => frame.current?.textContent ?? ''} />
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, also with the keyboard */}
      <pre ref={frame} tabIndex={0}>
        {children}
      </pre>
    </div>
  );
}

function languageOf(code: ReactNode): string {
  if (!isValidElement<{ className?: string }>(code)) return '';
  return /language-(\S+)/.exec(code.props.className ?? '')?.[1] ?? '';
}
