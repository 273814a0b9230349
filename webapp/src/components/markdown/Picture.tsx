import { Image } from 'lucide-react';
import { use, useEffect, useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useProblemText } from '@/hooks/useProblemText';
import { ImageLink } from './Link';
import css from './Picture.module.css';
import { PicturesContext, type FetchPicture } from './pictures';

const OF_THE_WEB = /^https?:$/;

/**
 * An answer may name a picture anywhere; loading it unasked would reveal the reader to that place, and tell it what the
 * agent wrote into the address. It is shown after a click that names the place, and fetched by the server.
 */
export function Picture({ src, alt }: ComponentProps<'img'>) {
  const fetchPicture = use(PicturesContext);
  const address = typeof src === 'string' && URL.canParse(src) ? new URL(src) : null;
  if (!fetchPicture || !address || !OF_THE_WEB.test(address.protocol))
    return <ImageLink src={src} alt={alt} />;
  return <WantedPicture key={address.href} address={address} alt={alt ?? ''} fetchPicture={fetchPicture} />;
}

interface WantedPictureProps {
  address: URL;
  alt: string;
  fetchPicture: FetchPicture;
}

function WantedPicture({ address: { href, host }, alt, fetchPicture }: WantedPictureProps) {
  const { t } = useTranslation('chat');
  const problemText = useProblemText();
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const name = alt || t('answer.picture');

  useEffect(
    () => () => {
      if (shown) URL.revokeObjectURL(shown);
    },
    [shown],
  );

  async function show() {
    setAsking(true);
    setProblem(null);
    try {
      setShown(URL.createObjectURL(await fetchPicture(href)));
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setAsking(false);
    }
  }

  if (shown) {
    return (
      <span className={css.picture}>
        <img src={shown} alt={name} />
        <ImageLink src={href} alt={alt} />
      </span>
    );
  }
  return (
    <span className={css.offer}>
      <Button size="s" busy={asking} onClick={() => void show()}>
        <Image size={15} aria-hidden="true" />
        {t('answer.showPicture', { name, host })}
      </Button>
      {problem !== null && (
        <span role="alert" className={css.problem}>
          {problemText(problem)} <ImageLink src={href} alt={alt} />
        </span>
      )}
    </span>
  );
}
