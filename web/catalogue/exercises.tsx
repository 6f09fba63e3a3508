import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/calls';
import type { MembershipView } from '../api/class-calls';
import { RefusalMessage } from '../api/refusal-message';
import { useLanguage } from '../i18n/i18n';
import { ClassBanner } from '../join/class-banner';
import { OpenSessions } from './open-sessions';
import { ofClass } from './of-class';
import { ScenarioRow } from './scenario-row';

interface ExercisesProps {
  /** Null: whoever is here is in no class. */
  readonly membership: MembershipView | null;
  /** Whether there is anybody whose sessions there could be. */
  readonly hasSessions: boolean;
}

/** What can be practised here: in a class, its exercises in its order. */
export function Exercises({ membership, hasSessions }: ExercisesProps): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const all = useQuery({ queryKey: ['scenarios', language], queryFn: () => api.scenarios(language) });
  const sessions = useQuery({
    queryKey: ['sessions', language],
    queryFn: () => api.sessions(language),
    enabled: hasSessions,
    retry: false,
  });
  const open = (sessions.data ?? []).filter(({ state }) => state !== 'failed' && state !== 'ended');
  const scenarios = all.data && (membership ? ofClass(all.data, membership.class.scenarios) : all.data);
  const isLocked = membership !== null && membership.class.state !== 'open';
  return (
    <>
      {membership && <ClassBanner membership={membership} />}
      <h1>{t('catalogue.title')}</h1>
      <p className="lead">{!isLocked && t('catalogue.intro')}</p>
      {all.data && open.length > 0 && <OpenSessions sessions={open} scenarios={all.data} />}
      {all.isPending && <p className="quiet">{t('catalogue.loading')}</p>}
      {all.isError && <RefusalMessage error={all.error} onRetry={() => void all.refetch()} />}
      {scenarios?.length === 0 && <p className="quiet">{t('catalogue.empty')}</p>}
      <ul className="scenarios">
        {scenarios?.map((scenario) => (
          <ScenarioRow
            key={scenario.id}
            scenario={scenario}
            begun={open.some((each) => each.scenario === scenario.id)}
            locked={isLocked}
          />
        ))}
      </ul>
    </>
  );
}
