import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Markdown.module.css';

const LEADS_OUT = /^(https?|mailto|tel):$/;
const FOOTNOTE = /^#user-content-fn/;

/**
 * A link of an answer leads to another place of the web or to a footnote of its own. What was refused for its scheme has
 * no address any more, and a path without a server would be one of these pages: neither leads anywhere, so they are
 * words.
 */
export function Link({ href = '', id, children, 'aria-label': label }: ComponentProps<'a'>) {
  if (FOOTNOTE.test(href)) {
    return (
      <a href={href} id={id} aria-label={label}>
        {children}
      </a>
    );
  }
  if (!URL.canParse(href) || !LEADS_OUT.test(new URL(href).protocol)) {
    return <span className={css.inert}>{children}</span>;
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/**
 * An answer may name a picture anywhere; loading it would reveal the reader to that place. It becomes a link instead, and
 * says where it leads.
 */
export function ImageLink({ src, alt }: ComponentProps<'img'>) {
  const { t } = useTranslation('chat');
  const href = typeof src === 'string' ? src : '';
  const host = URL.canParse(href) ? new URL(href).host : '';
  const name = alt || t('answer.picture');
  return <Link href={href}>{host ? t('answer.pictureFrom', { name, host }) : name}</Link>;
}
