import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { browser } from '@/lib/leavePage';
import { auditExportAddress } from '@/entities/audit/audit';
import { downloadLinkMutation } from '@/entities/session/downloads';
import css from './AuditFilters.module.css';
import type { Filters } from './filters';

/** Files of everything the filters let through, not of the shown page alone. */
export function ExportLinks({ asked }: { asked: Filters }) {
  const { t } = useTranslation('audit');
  const problemText = useProblemText();
  const link = useMutation(downloadLinkMutation);

  function follow(event: MouseEvent<HTMLAnchorElement>, address: string) {
    event.preventDefault();
    link.mutate(address, { onSuccess: (made) => browser.goTo(made.address) });
  }

  return (
    <div className={css.links}>
      {(['csv', 'json'] as const).map((format) => {
        const address = auditExportAddress(format, asked);
        return (
          <a key={format} href={address} download onClick={(event) => follow(event, address)}>
            <Download size={15} aria-hidden="true" />
            {t(`export.${format}`)}
          </a>
        );
      })}
      {link.isError && <Notice tone="bad" title={t('export.failed', { reason: problemText(link.error) })} />}
    </div>
  );
}
