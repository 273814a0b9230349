import { Unplug } from 'lucide-react';
import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { hasDrafts } from '@/features/chat/conversation/drafts';
import { chatPath } from '@/features/chat/openConversation';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { isOutdated, renewOnce } from '@/lib/pageCode';

interface UnfetchedPageProps {
  /** Goes on trying until it is there or `signal` aborts; `onFailure` is asked between two tries. */
  fetchAtLast: (signal: AbortSignal, onFailure: () => Promise<unknown>) => Promise<ComponentType>;
  /** What an earlier visit brought. */
  known: () => ComponentType | undefined;
  /** Whether it stands in another page's frame. */
  within: boolean;
}

/** A page whose code could not be fetched: becomes that page as soon as it can be. */
export function UnfetchedPage({ fetchAtLast, known, within }: UnfetchedPageProps) {
  const [page, setPage] = useState(known);
  const [outdated, setOutdated] = useState(false);

  useEffect(() => {
    if (page) return undefined;
    const trying = new AbortController();
    async function whyNot() {
      if (trying.signal.aborted || !(await isOutdated())) return;
      // What was typed is kept by this page only: whether it may go is for its writer to say.
      if (hasDrafts() || !renewOnce()) setOutdated(true);
    }
    fetchAtLast(trying.signal, whyNot).then(
      (code) => setPage(() => code),
      () => undefined, // left meanwhile
    );
    return () => trying.abort();
  }, [fetchAtLast, page]);

  if (page) return createElement(page);
  return outdated ? <OutdatedPage within={within} /> : <UnreachedPage within={within} />;
}

function UnreachedPage({ within }: { within: boolean }) {
  const { t } = useTranslation();
  useDocumentTitle(t('unreachable.title'));
  return <Explanation within={within} title={t('unreachable.title')} text={t('unreachable.text')} />;
}

function OutdatedPage({ within }: { within: boolean }) {
  const { t } = useTranslation();
  const draft = hasDrafts();
  useDocumentTitle(t('outdated.title'));
  return (
    <Explanation
      within={within}
      title={t('outdated.title')}
      text={[t('outdated.text'), draft && t('outdated.draft')].filter(Boolean).join(' ')}
    >
      {draft && <Link to={chatPath()}>{t('nav.backToChat')}</Link>}
      <Button look={draft ? 'secondary' : 'primary'} onClick={() => window.location.reload()}>
        {t('outdated.load')}
      </Button>
    </Explanation>
  );
}

interface ExplanationProps {
  within: boolean;
  title: string;
  text: string;
  children?: ReactNode;
}

function Explanation({ within, title, text, children }: ExplanationProps) {
  return within ? (
    <EmptyState page icon={<Unplug size={30} />} title={title} text={text} action={children} />
  ) : (
    <CenteredPage title={title} text={text}>
      {children}
    </CenteredPage>
  );
}
