import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import css from './Dialog.module.css';
import { Overlay } from './Overlay';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  text: string;
  confirm: string;
  /** What leaves everything as it is. */
  cancel?: string;
  /** `primary` for what can be undone. */
  look?: 'danger' | 'primary';
  busy?: boolean;
  error?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is gone for good; stays open and says why when it could not be done. */
export function ConfirmDialog({
  open,
  title,
  text,
  confirm,
  cancel,
  look = 'danger',
  busy,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AlertDialog.Portal>
        <Overlay>
          <AlertDialog.Content className={css.dialog} aria-modal>
            <AlertDialog.Title className={css.title}>{title}</AlertDialog.Title>
            <AlertDialog.Description className={css.description}>{text}</AlertDialog.Description>
            {error}
            <footer className={css.footer}>
              <AlertDialog.Cancel asChild>
                <Button>{cancel ?? t('cancel')}</Button>
              </AlertDialog.Cancel>
              <Button look={look} busy={busy} onClick={onConfirm}>
                {confirm}
              </Button>
            </footer>
          </AlertDialog.Content>
        </Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
