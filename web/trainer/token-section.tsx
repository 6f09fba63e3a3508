import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { type NewTokenView, trainerApi } from '../api/trainer-calls';
import { FreshToken } from './fresh-token';
import { TokenForm } from './token-form';
import { TokenTable } from './token-table';

const TOKENS = ['tokens'];

/** The trainer's tokens: those there are, a new one, and the end of one. */
export function TokenSection(): JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tokens = useQuery({ queryKey: TOKENS, queryFn: trainerApi.tokens });
  const [fresh, setFresh] = useState<NewTokenView | null>(null);
  const look = (): void => {
    void queries.invalidateQueries({ queryKey: TOKENS });
  };
  return (
    <section className="tokens" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{t('trainer.tokens.title')}</h2>
      <p className="quiet">{t('trainer.tokens.intro')}</p>
      {tokens.isError && <RefusalMessage error={tokens.error} onRetry={look} />}
      {tokens.data?.length === 0 && <p>{t('trainer.tokens.none')}</p>}
      {tokens.data && tokens.data.length > 0 && (
        <TokenTable
          tokens={tokens.data}
          onRevoked={(id) => {
            if (fresh?.id === id) setFresh(null);
            look();
          }}
        />
      )}
      {fresh && <FreshToken token={fresh} />}
      <TokenForm
        onMade={(token) => {
          setFresh(token);
          look();
        }}
      />
    </section>
  );
}
