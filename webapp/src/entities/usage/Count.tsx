import { useTranslation } from 'react-i18next';

interface CountProps {
  value: number;
  estimated?: boolean | undefined;
  /** Whether a vendor reported more than possible; the largest possible number is shown instead. */
  toldWrongly?: boolean | undefined;
}

/** A number in the reader's writing; ≈ before it where it is not exactly what a vendor reported. */
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
