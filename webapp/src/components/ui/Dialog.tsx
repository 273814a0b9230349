import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { isComposing } from '@/lib/composing';
import { ConfirmDialog } from './ConfirmDialog';
import css from './Dialog.module.css';
import { IconButton } from './IconButton';
import { LeaveGuard } from './LeaveGuard';
import { Overlay } from './Overlay';
import { useTyped } from './useTyped';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  wide?: boolean;
  /** It shows what is not shown again: a click beside it does not close it, and other ways out but its own button ask. */
  once?: boolean;
  children: ReactNode;
}

/** What still loads has no field yet: the dialog itself is focused then, and Tab leads to what has come meanwhile. */
function keepFromClose(event: Event) {
  const dialog = event.currentTarget as HTMLElement;
  if (dialog.querySelector(`:is(input, select, textarea, a, button):not(.${css.close})`)) return;
  event.preventDefault();
  dialog.focus();
}

/** Asks before what was typed in it is lost, whichever way it is left. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  wide = false,
  once = false,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  const { typed, watching } = useTyped();
  const [asking, setAsking] = useState(false);
  const words = once ? 'shownOnce' : 'discard';
  const ask = {
    title: t(`${words}.title`),
    text: t(`${words}.text`),
    confirm: t(`${words}.confirm`),
    cancel: t(`${words}.cancel`),
  };
  const atStake = once || typed;
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && (atStake ? setAsking(true) : onClose())}>
      <Radix.Portal>
        <Overlay>
          <Radix.Content
            className={classes(css.dialog, wide && css.wide)}
            onOpenAutoFocus={keepFromClose}
            onEscapeKeyDown={(event) => isComposing({ nativeEvent: event }) && event.preventDefault()}
            onPointerDownOutside={(event) => once && event.preventDefault()}
            {...watching}
            {...(description ? {} : { 'aria-describedby': undefined })}
          >
            <Radix.Title className={css.title}>{title}</Radix.Title>
            {description && <Radix.Description className={css.description}>{description}</Radix.Description>}
            {children}
            {/* Last in order, so that the first field has the focus, not the way out. */}
            <Radix.Close asChild>
              <IconButton label={t('close')} className={css.close}>
                <X size={18} />
              </IconButton>
            </Radix.Close>
            <ConfirmDialog {...ask} open={asking} onConfirm={onClose} onClose={() => setAsking(false)} />
            <LeaveGuard {...ask} when={atStake && !asking} />
          </Radix.Content>
        </Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
