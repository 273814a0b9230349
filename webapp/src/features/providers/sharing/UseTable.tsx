import { useTranslation } from 'react-i18next';
import { Cell, Table } from '@/components/ui/Table';
import type { ProviderShares } from '@/lib/api/types';
import css from './Sharing.module.css';

/** How much each person used in each month; neither when nor what for. */
export function UseTable({ use }: { use: ProviderShares['use'] }) {
  const { t, i18n } = useTranslation('providers');
  const number = new Intl.NumberFormat(i18n.language);
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  if (use.length === 0) return <p className={css.quiet}>{t('share.noUse')}</p>;
  const columns = [t('share.person'), t('share.month'), t('share.used')];
  return (
    <Table label={t('share.use')} columns={columns}>
      {use.map((one) => (
        <tr key={`${one.person.id} ${one.month}`}>
          <Cell>{one.person.displayName}</Cell>
          <Cell name={columns[1] ?? ''}>{month.format(new Date(`${one.month}-01T00:00:00Z`))}</Cell>
          <Cell name={columns[2] ?? ''}>{number.format(one.tokens)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
