import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import css from './Provider.module.css';
import type { ProviderEditor } from './useProviderEditor';

/** One main button at a time: test, then save. Saving without a passed test is possible, but never by accident. */
export function EditorActions({ editor, saveLabel }: { editor: ProviderEditor; saveLabel: string }) {
  const { t } = useTranslation('providers');
  const problemText = useProblemText();
  const { probe, testing, saving, models } = editor;
  const problem = saving.error;
  // A failed probe is on the ladder already.
  const shown = problem instanceof ApiProblem && problem.probe ? null : problem;
  return (
    <>
      {shown && <Notice tone="bad" title={problemText(shown)} />}
      <div className={css.actions}>
        {probe?.ok ? (
          <Button look="primary" type="submit" busy={saving.isPending} disabled={models.length === 0}>
            {saveLabel}
          </Button>
        ) : (
          <Button look="primary" type="submit" busy={testing}>
            {t(testing ? 'form.testing' : probe ? 'form.testAgain' : 'form.test')}
          </Button>
        )}
        {probe?.ok && (
          <Button look="quiet" busy={testing} onClick={() => void editor.test()}>
            {t('form.testAgain')}
          </Button>
        )}
        {probe && !probe.ok && !testing && (
          <Button
            busy={saving.isPending}
            disabled={models.length === 0}
            onClick={() => void editor.save(true)()}
          >
            {t('form.saveAnyway')}
          </Button>
        )}
      </div>
    </>
  );
}
