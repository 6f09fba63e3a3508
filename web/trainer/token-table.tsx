import { useMutation } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { type TokenView, trainerApi } from '../api/trainer-calls';
import { useLanguage } from '../i18n/i18n';
import { announce } from '../notices/notice-store';
import { RevokeDialog } from './revoke-dialog';

interface TokenTableProps {
  readonly tokens: readonly TokenView[];
  readonly onRevoked: (id: string) => void;
}

export function TokenTable({ tokens, onRevoked }: TokenTableProps): JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<TokenView | null>(null);
  const revoking = useMutation({
    mutationFn: (token: TokenView) => trainerApi.revokeToken(token.id),
    onSuccess: (_, { id, name }) => {
      announce(t('trainer.tokens.revoked', { name }));
      onRevoked(id);
    },
  });
  return (
    <>
      <table className="token-table">
        <thead>
          <tr>
            <th scope="col">{t('trainer.tokens.name')}</th>
            <th scope="col">{t('trainer.tokens.scope')}</th>
            <th scope="col">{t('trainer.tokens.expires')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              <td>{t(`trainer.tokens.scopes.${token.scope}`)}</td>
              <td>
                <Expiry at={token.expiresAt} />
              </td>
              <td>
                <button
                  type="button"
                  className="button"
                  aria-label={t('trainer.tokens.revokeNamed', { name: token.name })}
                  disabled={revoking.isPending}
                  onClick={() => {
                    setAsked(token);
                  }}
                >
                  {t('trainer.tokens.revoke')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoking.isError && <RefusalMessage error={revoking.error} />}
      <RevokeDialog
        token={asked}
        onClose={() => {
          setAsked(null);
        }}
        onConfirm={(token) => {
          revoking.mutate(token);
        }}
      />
    </>
  );
}

function Expiry({ at }: { at: string | null }): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  if (at === null) return <>{t('trainer.tokens.never')}</>;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(at));
  const isOver = new Date(at) <= new Date();
  return <time dateTime={at}>{isOver ? t('trainer.tokens.expired', { date }) : date}</time>;
}
