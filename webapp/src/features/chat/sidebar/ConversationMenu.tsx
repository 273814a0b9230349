import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore, FileJson, FileText, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuItem, MenuLine } from '@/components/ui/Menu';
import type { ConversationSummary } from '@/lib/api/types';
import { browser } from '@/lib/leavePage';
import {
  changeConversationMutation,
  exportAddress,
  type ExportFormat,
} from '@/entities/conversation/conversations';
import { downloadLinkMutation } from '@/entities/session/downloads';
import { useTidying } from '../tidying/useTidying';

interface ConversationMenuProps {
  conversation: ConversationSummary;
  title: string;
  current: boolean;
  onRename: () => void;
}

/** What can be done with one conversation. What fails is told beside the list: the menu is closed by then. */
export function ConversationMenu({ conversation, title, current, onRename }: ConversationMenuProps) {
  const { t } = useTranslation(['chat', 'common']);
  const { id, pinned, archived, origin } = conversation;
  const { remove, failed } = useTidying();
  const change = useMutation({ ...changeConversationMutation(useQueryClient()), onError: failed });
  const link = useMutation({
    ...downloadLinkMutation,
    onSuccess: ({ address }) => browser.goTo(address),
    onError: failed,
  });
  const save = (format: ExportFormat) => link.mutate(exportAddress(id, format));
  return (
    <>
      <MenuItem icon={<Pencil />} onSelect={onRename}>
        {t('menu.rename')}
      </MenuItem>
      <MenuItem icon={pinned ? <PinOff /> : <Pin />} onSelect={() => change.mutate({ id, pinned: !pinned })}>
        {t(pinned ? 'menu.unpin' : 'menu.pin')}
      </MenuItem>
      {origin === 'person' && (
        <MenuItem
          icon={archived ? <ArchiveRestore /> : <Archive />}
          onSelect={() => change.mutate({ id, archived: !archived })}
        >
          {t(archived ? 'menu.unarchive' : 'menu.archive')}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem icon={<FileText />} onSelect={() => save('markdown')}>
        {t('menu.markdown')}
      </MenuItem>
      <MenuItem icon={<FileJson />} onSelect={() => save('json')}>
        {t('menu.json')}
      </MenuItem>
      <MenuLine />
      <MenuItem danger icon={<Trash2 />} onSelect={() => remove({ id, title, current })}>
        {t('common:delete')}
      </MenuItem>
    </>
  );
}
