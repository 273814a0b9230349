import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { saveSharesMutation } from '@/entities/sharing/shares';
import type { Tagged } from '@/lib/api/client';
import type { Provider, ProviderShares } from '@/lib/api/types';
import { ShareFields } from './ShareFields';
import { ShareProblem } from './ShareProblem';
import css from './Sharing.module.css';
import { UseTable } from './UseTable';
import { changeOf, ENDED, valuesOf, type ShareValues } from './values';

interface ShareFormProps {
  provider: Provider;
  shares: Tagged<ProviderShares>;
  onDone: () => void;
}

export function ShareForm({ provider, shares, onDone }: ShareFormProps) {
  const { t, i18n } = useTranslation('providers');
  const [ending, setEnding] = useState(false);
  const form = useForm<ShareValues>({ defaultValues: valuesOf(shares, provider, i18n.language) });
  const save = useMutation(saveSharesMutation(useQueryClient(), provider.id));
  const [everyone, people] = useWatch({ control: form.control, name: ['everyone', 'people'] });
  const isShared = shares.name !== null;
  const submit = form.handleSubmit((values) =>
    save.mutate({ shares: changeOf(values), etag: shares.etag }, { onSuccess: onDone }),
  );
  const end = () => save.mutate({ shares: ENDED, etag: null }, { onSuccess: onDone });
  return (
    <FormProvider {...form}>
      <form className={css.form} noValidate onSubmit={(event) => void submit(event)}>
        {shares.mayShare ? (
          <ShareFields provider={provider} />
        ) : (
          <Notice tone="info" title={t('share.notAllowed')}>
            {t('share.notAllowedText')}
          </Notice>
        )}
        {(isShared || shares.use.length > 0) && (
          <section className={css.use}>
            <h3>{t('share.use')}</h3>
            <UseTable use={shares.use} />
          </section>
        )}
        <ShareProblem problem={save.error} />
        <div className={css.actions}>
          {shares.mayShare && (
            <Button
              look="primary"
              type="submit"
              busy={save.isPending}
              disabled={!everyone && people.length === 0}
            >
              {t(isShared ? 'share.saveChange' : 'share.save')}
            </Button>
          )}
          {isShared && (
            <Button look="danger" onClick={() => setEnding(true)}>
              {t('share.end')}
            </Button>
          )}
        </div>
        <ConfirmDialog
          open={ending}
          title={t('share.endTitle', { name: provider.displayName })}
          text={t('share.endText')}
          confirm={t('share.end')}
          busy={save.isPending}
          error={<ShareProblem problem={save.error} />}
          onConfirm={end}
          onClose={() => setEnding(false)}
        />
      </form>
    </FormProvider>
  );
}
