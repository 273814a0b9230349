import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Sidebar.module.css';
import { SidebarContent } from './SidebarContent';
import type { SidebarState } from './useSidebar';

interface SidebarProps {
  sidebar: SidebarState;
  current: string | undefined;
  footer: ReactNode;
}

export function Sidebar({ sidebar, current, footer }: SidebarProps) {
  const { t } = useTranslation('chat');
  const content = (
    <SidebarContent
      current={current}
      footer={footer}
      onHide={sidebar.hide}
      onPick={sidebar.drawer ? sidebar.hide : undefined}
    />
  );
  if (!sidebar.drawer) return sidebar.open ? <aside className={css.sidebar}>{content}</aside> : null;
  return (
    <Dialog.Root open={sidebar.open} onOpenChange={(open) => (open ? sidebar.show() : sidebar.hide())}>
      <Dialog.Portal>
        <div className={css.overlay} data-modal />
        <Dialog.Content className={css.drawer} aria-describedby={undefined}>
          <Dialog.Title className="visually-hidden">{t('conversations')}</Dialog.Title>
          {content}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
