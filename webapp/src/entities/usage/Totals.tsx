import { useTranslation } from 'react-i18next';
import type { TokenSums } from '@/lib/api/types';
import { Count } from './Count';
import { tokensOf } from './sums';
import css from './Usage.module.css';

export function Totals({ total }: { total: TokenSums }) {
  const { t } = useTranslation('usage');
  const { estimated, toldWrongly } = total;
  const facts = [
    { name: t('tokens'), value: tokensOf(total), estimated, toldWrongly },
    { name: t('input'), value: total.inputTokens, estimated, toldWrongly },
    { name: t('output'), value: total.outputTokens, estimated, toldWrongly },
    { name: t('cacheRead'), value: total.cacheReadTokens, estimated, toldWrongly },
    { name: t('cacheWrite'), value: total.cacheWriteTokens, estimated, toldWrongly },
    { name: t('calls'), value: total.calls },
    { name: t('failed'), value: total.failed },
  ];
  return (
    <dl className={css.totals} aria-label={t('total')}>
      {facts.map(({ name, ...count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Count {...count} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
