import { use, useRef, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExtraProps } from 'react-markdown';
import { CopyButton } from '../ui/CopyButton';
import { BlockSource, sourceOf } from './blockSource';
import { csvOf } from './csv';
import css from './Table.module.css';

export function Table({ node, children, dir }: ComponentProps<'table'> & ExtraProps) {
  const { t } = useTranslation('chat');
  const block = use(BlockSource);
  const table = useRef<HTMLTableElement>(null);
  return (
    <div className={css.table}>
      <div className={css.head}>
        <CopyButton label={t('answer.copyTableMarkdown')} text={() => sourceOf(node, block)}>
          {t('answer.markdown')}
        </CopyButton>
        <CopyButton label={t('answer.copyTableCsv')} text={() => csvOf(table.current)}>
          {t('answer.csv')}
        </CopyButton>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what does not fit scrolls, also with the keyboard */}
      <div className={css.frame} tabIndex={0}>
        <table ref={table} dir={dir}>
          {children}
        </table>
      </div>
    </div>
  );
}
