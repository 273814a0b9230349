import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Moment } from '@/components/ui/Moment';
import { Notice } from '@/components/ui/Notice';
import { Cell } from '@/components/ui/Table';
import { useProblemText } from '@/hooks/useProblemText';
import type { Invitation } from '@/lib/api/types';
import { resendInvitationMutation, revokeInvitationMutation } from '@/entities/user/invitations';
import { InvitationLink } from './InvitationLink';
import css from './Users.module.css';

const TONES: Record<Invitation['status'], Tone> = {
  open: 'good',
  expired: 'warn',
  accepted: 'quiet',
  revoked: 'quiet',
};

type Asked = 'resend' | 'revoke';

export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('users');
  const [asked, setAsked] = useState<Asked | null>(null);
  const unanswered = invitation.status === 'open' || invitation.status === 'expired';
  return (
    <tr>
      <Cell>
        <span className={css.name}>
          {invitation.email.split(/(?=@)/).map((part) => (
            <Fragment key={part}>
              <wbr />
              {part}
            </Fragment>
          ))}
        </span>
      </Cell>
      <Cell name={t('columns.role')}>{t(`roles.${invitation.role}`)}</Cell>
      <Cell name={t('columns.status')}>
        <Badge tone={TONES[invitation.status]}>{t(`invitations.status.${invitation.status}`)}</Badge>
      </Cell>
      <Cell name={t('columns.validUntil')}>
        <span className={css.when}>
          {unanswered ? <Moment at={invitation.expiresAt} as="minute" /> : t('invitations.over')}
        </span>
      </Cell>
      <Cell>
        {unanswered && (
          <div className={css.rowActions}>
            <Button size="s" onClick={() => setAsked('resend')}>
              {t('invitations.resend.menu')}
            </Button>
            {invitation.status === 'open' && (
              <Button size="s" look="quiet" onClick={() => setAsked('revoke')}>
                {t('invitations.revoke.menu')}
              </Button>
            )}
          </div>
        )}
        {asked && <Answer asked={asked} invitation={invitation} onClose={() => setAsked(null)} />}
      </Cell>
    </tr>
  );
}

interface AnswerProps {
  asked: Asked;
  invitation: Invitation;
  onClose: () => void;
}

function Answer({ asked, invitation, onClose }: AnswerProps) {
  const { t } = useTranslation('users');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const resend = useMutation(resendInvitationMutation(queryClient));
  const revoke = useMutation(revokeInvitationMutation(queryClient));
  const problem = resend.error ?? revoke.error;

  if (resend.data) return <InvitationLink made={resend.data} onClose={onClose} />;
  return (
    <ConfirmDialog
      open
      title={t(`invitations.${asked}.title`, { email: invitation.email })}
      text={t(`invitations.${asked}.text`)}
      confirm={t(`invitations.${asked}.confirm`)}
      look={asked === 'revoke' ? 'danger' : 'primary'}
      busy={resend.isPending || revoke.isPending}
      error={problem && <Notice tone="bad" title={problemText(problem)} />}
      onConfirm={() =>
        asked === 'resend'
          ? resend.mutate(invitation.id)
          : revoke.mutate(invitation.id, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}
