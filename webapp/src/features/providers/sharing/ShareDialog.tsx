import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { QueryView } from '@/components/ui/QueryView';
import { sharesQuery } from '@/entities/sharing/shares';
import type { Provider } from '@/lib/api/types';
import { ShareForm } from './ShareForm';

interface ShareDialogProps {
  provider: Provider;
  onClose: () => void;
}

export function ShareDialog({ provider, onClose }: ShareDialogProps) {
  const { t } = useTranslation('providers');
  const shares = useQuery(sharesQuery(provider.id));
  return (
    <Dialog
      open
      wide
      title={t('share.title', { name: provider.displayName })}
      description={t('share.lead')}
      onClose={onClose}
    >
      <QueryView query={shares}>
        {(present) => <ShareForm provider={provider} shares={present} onDone={onClose} />}
      </QueryView>
    </Dialog>
  );
}
