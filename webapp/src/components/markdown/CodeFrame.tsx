import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/CopyButton';
import css from './Markdown.module.css';

interface CodeFrameProps {
  language: string;
  /** What is copied. */
  text: () => string;
  /** Beside the button that copies. */
  tools?: ReactNode;
  children: ReactNode;
}

export function CodeFrame({ language, text, tools, children }: CodeFrameProps) {
  const { t } = useTranslation('chat');
  return (
    <div className={css.code} dir="ltr">
      <div className={css.codeHead}>
        <span className={css.language}>{language}</span>
        {tools}
        <CopyButton label={t('copyCode')} text={text} />
      </div>
      {children}
    </div>
  );
}
