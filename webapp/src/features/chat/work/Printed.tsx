import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/CopyButton';
import css from './Work.module.css';

/** Text as a program reads or prints it. */
export function Printed({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('work');
  return (
    <div className={css.printed}>
      <div className={css.printedHead}>
        <span>{label}</span>
        <CopyButton label={t('copy', { what: label })} text={() => text} />
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, also with the keyboard */}
      <pre tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
    </div>
  );
}
