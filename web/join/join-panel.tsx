import { useQueryClient } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinedView } from '../api/class-calls';
import { navigate } from '../navigation/navigate';
import { announce } from '../notices/notice-store';
import { ComeBackForm } from './come-back-form';
import { JoinForm } from './join-form';
import { Welcome } from './welcome';

/** Where somebody is on the way in. */
type Place = { at: 'joining' } | { at: 'coming-back' } | { at: 'welcomed'; joined: JoinedView; personalCode: string };

/** The door: with the code of a class, or with one's own. */
export function JoinPanel({ code }: { code: string }): JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [place, setPlace] = useState<Place>({ at: 'joining' });
  const goOn = (): void => {
    // What somebody else has seen in this browser is not for this learner.
    void queries.resetQueries();
    navigate('/');
  };
  const enter = (joined: JoinedView): void => {
    announce(t('join.done', { name: joined.name, class: joined.class }));
    if (joined.personalCode === null) goOn();
    else setPlace({ at: 'welcomed', joined, personalCode: joined.personalCode });
  };
  if (place.at === 'welcomed') {
    return <Welcome joined={place.joined} personalCode={place.personalCode} onGoOn={goOn} />;
  }
  const isJoining = place.at === 'joining';
  return (
    <section className="door">
      {isJoining ? <JoinForm code={code} onJoined={enter} /> : <ComeBackForm onBack={enter} />}
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          setPlace({ at: isJoining ? 'coming-back' : 'joining' });
        }}
      >
        {t(isJoining ? 'join.haveCode' : 'join.haveNone')}
      </button>
    </section>
  );
}
