import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import css from './Dialog.module.css';
import { IconButton } from './IconButton';
import { Overlay } from './Overlay';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  wide?: boolean;
  children: ReactNode;
}

export function Dialog({ open, onClose, title, description, wide = false, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Overlay>
          <Radix.Content
            className={classes(css.dialog, wide && css.wide)}
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
          </Radix.Content>
        </Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
