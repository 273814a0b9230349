import { useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { browser } from '@/lib/leavePage';
import { auditExportAddress } from '@/entities/audit/audit';
import { sessionQuery } from '@/entities/session/session';
import css from './AuditFilters.module.css';
import type { Filters } from './filters';

/** Files of everything the filters let through, not of the shown page alone. */
export function ExportLinks({ asked }: { asked: Filters }) {
  const { t } = useTranslation('audit');
  const queryClient = useQueryClient();

  /** A link renews no session, so that is done before it is followed. */
  async function follow(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault();
    const address = event.currentTarget.href;
    const user = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
    if (user !== null) browser.goTo(address);
  }

  return (
    <div className={css.links}>
      {(['csv', 'json'] as const).map((format) => (
        <a
          key={format}
          href={auditExportAddress(format, asked)}
          download
          onClick={(event) => void follow(event)}
        >
          <Download size={15} aria-hidden="true" />
          {t(`export.${format}`)}
        </a>
      ))}
    </div>
  );
}
