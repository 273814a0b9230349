import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { setTitle } from '@/lib/titleMark';

export function useDocumentTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    setTitle(title ? `${title} · ${t('product')}` : t('product'));
  }, [title, t]);
}
