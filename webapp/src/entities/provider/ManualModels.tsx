import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextArea } from '@/components/ui/TextArea';
import { ModelSizesFields } from './ModelSizesFields';
import type { ProviderValues } from './draft';

interface ManualModelsProps {
  form: UseFormReturn<ProviderValues>;
  /** The connection works; only the vendor lists no models. */
  verified: boolean;
  /** What the order of the models means. */
  orderHint: string;
}

export function ManualModels({ form, verified, orderHint }: ManualModelsProps) {
  const { t } = useTranslation('providers');
  return (
    <>
      <TextArea
        label={t('form.modelIds')}
        hint={verified ? orderHint : `${orderHint} ${t('form.saveAnywayHint')}`}
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        {...form.register('modelIds')}
      />
      <ModelSizesFields form={form} />
    </>
  );
}
