import type { Conversation } from '@/lib/api/types';
import { attachmentOf } from './world/attachmentHandlers';
import { conversation, message } from './world/fixtures';
import { ago } from './world/people';

/** A conversation with pictures and files. */
export function withFiles(): Conversation {
  const attachments = [
    attachmentOf('mosaic', 'mosaic-in-the-hall.png', 1_482_113),
    attachmentOf('detail', 'detail.png', 402_000),
    attachmentOf('report', 'A report with quite a long name about the restoration of 2019.pdf', 2_310_500),
    attachmentOf('list', 'stones.csv', 812),
  ];
  return conversation({
    id: 'files',
    title: 'How old is this mosaic?',
    lastMessageAt: ago(60_000),
    messages: [
      message('user', 'How old is this mosaic? The report may help.', { id: 'asked-files', attachments }),
      message('assistant', 'It is late Roman, from about the year 350.', { id: 'said-files' }),
      message('user', '', { id: 'asked-picture', attachments: attachments.slice(0, 1) }),
      message('assistant', 'The same floor, seen from the door.', { id: 'said-picture' }),
    ],
  });
}
