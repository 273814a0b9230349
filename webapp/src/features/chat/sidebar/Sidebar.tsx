import { Dialog } from 'radix-ui';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Sidebar.module.css';
import { SidebarContent } from './SidebarContent';
import type { SidebarState } from './useSidebar';

interface SidebarProps {
  sidebar: SidebarState;
  opener: RefObject<HTMLButtonElement | null>;
  closer: RefObject<HTMLButtonElement | null>;
  current: string | undefined;
  footer: ReactNode;
}

export function Sidebar({ sidebar, opener, closer, current, footer }: SidebarProps) {
  const { t } = useTranslation('chat');
  const picked = useRef(false);
  const shown = useRef(current);
  const pick = () => {
    picked.current = true;
    sidebar.hide();
  };
  useEffect(() => {
    // Another conversation was opened past it, as from the palette.
    if (shown.current !== current && sidebar.drawer && sidebar.open) pick();
    shown.current = current;
  });
  const content = (
    <SidebarContent
      current={current}
      footer={footer}
      closer={closer}
      onHide={sidebar.hide}
      onPick={sidebar.drawer ? pick : undefined}
    />
  );
  if (!sidebar.drawer) return sidebar.open ? <aside className={css.sidebar}>{content}</aside> : null;
  return (
    <Dialog.Root open={sidebar.open} onOpenChange={(open) => (open ? sidebar.show() : sidebar.hide())}>
      <Dialog.Portal>
        <div className={css.overlay} data-modal />
        <Dialog.Content
          className={css.drawer}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault(); // the button that opened it was away meanwhile
            if (!picked.current) opener.current?.focus();
            picked.current = false;
          }}
        >
          <Dialog.Title className="visually-hidden">{t('conversations')}</Dialog.Title>
          {content}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
