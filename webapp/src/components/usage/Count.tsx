import { useTranslation } from 'react-i18next';

/** A number in the reader's writing; ≈ before it where it is an estimate. */
export function Count({ value, estimated = false }: { value: number; estimated?: boolean | undefined }) {
  const { t, i18n } = useTranslation('usage');
  const spoken = new Intl.NumberFormat(i18n.language).format(value);
  if (!estimated) return spoken;
  return (
    <span title={t('estimated')}>
      <span aria-hidden="true">≈ </span>
      {spoken}
      <span className="visually-hidden"> ({t('estimatedWord')})</span>
    </span>
  );
}
