import { useTranslation } from 'react-i18next';

interface CountProps {
  value: number;
  estimated?: boolean | undefined;
  /** Whether a vendor told more than can be, and the most that can be stands here instead. */
  toldWrongly?: boolean | undefined;
}

/** A number in the reader's writing; ≈ before it where it is not exactly what a vendor told. */
export function Count({ value, estimated = false, toldWrongly = false }: CountProps) {
  const { t, i18n } = useTranslation('usage');
  const spoken = new Intl.NumberFormat(i18n.language).format(value);
  if (!estimated && !toldWrongly) return spoken;
  return (
    <span title={t(toldWrongly ? 'toldWrongly' : 'estimated')}>
      <span aria-hidden="true">≈ </span>
      {spoken}
      <span className="visually-hidden"> ({t(toldWrongly ? 'toldWrongly' : 'estimatedWord')})</span>
    </span>
  );
}
