import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/hooks/useProblemText';
import { isChangedElsewhere } from '@/lib/api/changedElsewhere';
import { ApiProblem } from '@/lib/api/problem';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { SaveProblem } from '@/components/ui/SaveProblem';
import css from './Issuer.module.css';
import type { IssuerEditor } from './useIssuerEditor';

/** One main button at a time: test, then save. Saving without a passed test is possible, but never by accident. */
export function IssuerActions({ editor, children }: { editor: IssuerEditor; children: ReactNode }) {
  const { t } = useTranslation(['issuer', 'common']);
  const [asking, setAsking] = useState(false);
  const { passed, starting, saving, form } = editor;

  async function askToSave() {
    if (await form.trigger(undefined, { shouldFocus: true })) setAsking(true);
  }

  return (
    <>
      {isChangedElsewhere(saving.error) || editor.reload.error ? (
        <SaveProblem
          problem={saving.error}
          reload={editor.reload}
          onOverwrite={() => void editor.save(true)}
        />
      ) : (
        <Problem problem={saving.error ?? starting.error} />
      )}
      {saving.isSuccess && !form.formState.isDirty && (
        <Notice tone="good" announce title={t('saved')}>
          {t('savedText')}
        </Notice>
      )}
      <div className={css.actions}>
        {passed && (
          <Button look="primary" type="submit" busy={saving.isPending}>
            {t(saving.isPending ? 'common:saving' : 'common:save')}
          </Button>
        )}
        <Button
          look={passed ? 'quiet' : 'primary'}
          type={passed ? 'button' : 'submit'}
          busy={starting.isPending}
          onClick={passed ? () => void editor.test() : undefined}
        >
          {t(starting.isPending ? 'testing' : editor.trial ? 'testAgain' : 'test')}
        </Button>
        {!passed && (
          <Button busy={saving.isPending} onClick={() => void askToSave()}>
            {t('saveUntested.open')}
          </Button>
        )}
        {children}
      </div>
      {!passed && <p className={css.note}>{t('testHint')}</p>}
      <ConfirmDialog
        open={asking}
        title={t('saveUntested.title')}
        text={t('saveUntested.text')}
        confirm={t('saveUntested.confirm')}
        look="primary"
        onConfirm={() => {
          setAsking(false);
          void editor.save();
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Problem({ problem }: { problem: Error | null }) {
  const { t } = useTranslation('issuer');
  const problemText = useProblemText();
  if (!problem) return null;
  if (!(problem instanceof ApiProblem) || problem.code !== 'oidc_discovery_failed') {
    return <Notice tone="bad" title={problemText(problem)} />;
  }
  return (
    <Notice tone="bad" title={t('discovery.failed')}>
      {t(`discovery.${problem.reason ?? ''}` as 'discovery.timeout', {
        defaultValue: problem.detail || t('discovery.bad_response'),
      })}
    </Notice>
  );
}
