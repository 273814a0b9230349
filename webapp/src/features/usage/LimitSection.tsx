import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Notice } from '@/components/ui/Notice';
import type { UsageLimit } from '@/lib/api/types';
import { LimitForm } from './LimitForm';
import css from './Usage.module.css';

/** How much of this month's tokens is gone, and the person's own bound to it. */
export function LimitSection({ limit }: { limit: UsageLimit }) {
  const { t, i18n } = useTranslation('usage');
  const number = new Intl.NumberFormat(i18n.language);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' });
  const used = number.format(limit.usedThisMonth);
  const reached = typeof limit.effective === 'number' && limit.usedThisMonth >= limit.effective;
  return (
    <SettingsSection title={t('limit.title')}>
      {typeof limit.effective === 'number' ? (
        <Meter
          share={limit.effective === 0 ? 1 : limit.usedThisMonth / limit.effective}
          text={t('limit.used', { used, limit: number.format(limit.effective) })}
        />
      ) : (
        <p>{t('limit.usedOnly', { used })}</p>
      )}
      {reached && <Notice tone="warn" title={t('limit.reached')} />}
      <p className={css.note}>
        {t('limit.resets', { day: day.format(new Date(limit.resetsAt)) })}{' '}
        {typeof limit.instance === 'number'
          ? t('limit.instance', { limit: number.format(limit.instance) })
          : t('limit.noInstance')}
      </p>
      <LimitForm own={limit.own ?? null} />
    </SettingsSection>
  );
}

function Meter({ share, text }: { share: number; text: string }) {
  const { t, i18n } = useTranslation('usage');
  const percent = Math.min(100, Math.round(share * 100));
  const spoken = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share);
  return (
    <div>
      <p className={css.meterText}>
        <span>{text}</span>
        <span>{t('limit.share', { share: spoken })}</span>
      </p>
      <div
        className={css.meter}
        role="meter"
        aria-label={t('limit.title')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        data-level={share >= 1 ? 'full' : share >= 0.8 ? 'high' : 'fine'}
      >
        <div style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
