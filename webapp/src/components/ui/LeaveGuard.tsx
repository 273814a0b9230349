import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from './ConfirmDialog';

interface LeaveGuardProps {
  /** Whether there is something to lose. */
  when: boolean;
  title: string;
  text: string;
  confirm: string;
  cancel?: string;
}

/** Asks before unsaved work is left behind, on the way to another page as well as out of the tab. */
export function LeaveGuard({ when, title, text, confirm, cancel }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (!when) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [when]);

  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={title}
      text={text}
      confirm={confirm}
      {...(cancel ? { cancel } : {})}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
}
