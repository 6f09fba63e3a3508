import { useQuery } from '@tanstack/react-query';
import { type JSX, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeDockerView } from '../../src/checks/contents/contents-view';
import { boardApi } from '../api/board-calls';
import { RefusalMessage } from '../api/refusal-message';
import { ContainerTable, ImageTable, NetworkTable, VolumeTable } from './docker-tables';

/** A command makes several changes, and a container that restarts for ever makes them without end. */
const AT_MOST_EVERY_MS = 1000;

interface DockerSectionProps {
  readonly session: string;
  /** Grows whenever another look is worth it. */
  readonly changes: number;
}

/**
 * What the learner's Docker holds. It is asked for again as the session's stream tells of changes; the button is for hosts
 * that no check of the step looks at, of which the server hears nothing.
 */
export function DockerSection({ session, changes }: DockerSectionProps): JSX.Element {
  const { t } = useTranslation();
  const docker = useQuery({ queryKey: ['watch', 'docker', session], queryFn: () => boardApi.docker(session) });
  const { refetch } = docker;
  useAfterChanges(changes, refetch);
  const nodes = docker.data?.nodes ?? [];
  return (
    <section className="watched-docker" aria-labelledby="docker-title">
      <header>
        <h2 id="docker-title">{t('watch.docker.title')}</h2>
        <button type="button" className="button" disabled={docker.isFetching} onClick={() => void refetch()}>
          {t('watch.docker.refresh')}
        </button>
      </header>
      {docker.isError && <RefusalMessage error={docker.error} />}
      {nodes.map((view) => (
        <div key={view.node}>
          {nodes.length > 1 && <h3>{t('watch.docker.node', { node: view.node })}</h3>}
          <Contents view={view} />
        </div>
      ))}
    </section>
  );
}

function Contents({ view }: { view: NodeDockerView }): JSX.Element {
  const { t } = useTranslation();
  if (!view.answers) return <p>{t('watch.docker.silent')}</p>;
  return (
    <>
      <ContainerTable containers={view.containers} />
      <NetworkTable networks={view.networks} />
      <VolumeTable volumes={view.volumes} />
      <ImageTable images={view.images} />
    </>
  );
}

/** Calls `act` after `changes` has grown, however often it does, not more than once in a while. */
function useAfterChanges(changes: number, act: () => unknown): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      act();
    }, AT_MOST_EVERY_MS);
  }, [changes, act]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
