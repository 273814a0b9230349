import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { SecretField } from '@/components/ui/TextField';
import css from '../Setup.module.css';
import { tokenOf } from '../setupToken';
import { StepHeading } from './StepHeading';

interface LinkStepProps {
  /** What is wrong with the link that was tried. */
  problem: Error | null;
  busy: boolean;
  onToken: (token: string) => void;
}

const COMMAND = './mosaic admin setup-link';

/** Where the link is missing, or not the newest one: how to get it, and a field for it. */
export function LinkStep({ problem, busy, onToken }: LinkStepProps) {
  const { t } = useTranslation('setup');
  const form = useForm({ defaultValues: { link: '' } });
  const submit = form.handleSubmit(({ link }) => onToken(tokenOf(link)));
  return (
    <>
      <StepHeading title={t('noToken.title')} lead={t('noToken.text')} />
      {problem && (
        <Notice tone="bad" title={t('noToken.invalid')} announce>
          {t('noToken.invalidText')}
        </Notice>
      )}
      <form className={css.form} noValidate onSubmit={submit}>
        <SecretField
          label={t('noToken.label')}
          hint={t('noToken.hint', { example: `${window.location.origin}/setup#token=…` })}
          error={form.formState.errors.link?.message}
          autoComplete="off"
          {...form.register('link', { validate: (link) => tokenOf(link) !== '' || t('noToken.required') })}
        />
        <Button look="primary" type="submit" busy={busy}>
          {t('continue')}
        </Button>
      </form>
      <p className={css.note}>{t('noToken.again')}</p>
      <code className={css.sample}>{COMMAND}</code>
    </>
  );
}
