import { Pencil } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import type { Message } from '@/lib/api/types';
import { focusComposer } from '../conversation/composerFocus';
import { UserMessage } from '../conversation/MessageView';
import { beginEdit, endEdit, useEdit, type Edit } from './edits';
import { MessageEditor } from './MessageEditor';
import { useVersions } from './useVersions';
import { VersionSwitch } from './VersionSwitch';

/** What a person said and the server has: it can be said another way, and what was said instead be shown. */
export function OwnMessage({ message }: { message: Message }) {
  const { t } = useTranslation(['versions', 'chat']);
  const { place, may } = useVersions();
  const edit = useEdit(message.id);
  const button = useRef<HTMLButtonElement>(null);
  const left = useRef<Edit['from'] | null>(null);

  useEffect(() => {
    if (edit || !left.current) return;
    if (left.current === 'composer') focusComposer();
    else button.current?.focus();
    left.current = null;
  }, [edit]);

  if (edit) {
    return (
      <article aria-label={t('chat:you')}>
        <MessageEditor
          message={message}
          edit={edit}
          onCancel={() => {
            left.current = edit.from;
            endEdit(message.id);
          }}
        />
      </article>
    );
  }
  const { content, attachments, unreadable, versions } = message;
  return (
    <UserMessage
      text={content}
      attachments={attachments}
      mark={unreadable ? t('chat:unreadable') : undefined}
      tools={
        may &&
        !unreadable && (
          <IconButton
            ref={button}
            small
            label={t('edit')}
            onClick={() => beginEdit(place, message, 'button')}
          >
            <Pencil size={15} />
          </IconButton>
        )
      }
    >
      {versions && <VersionSwitch message={message.id} versions={versions} />}
    </UserMessage>
  );
}
