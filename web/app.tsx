import { type JSX, lazy, Suspense } from 'react';
import { CataloguePage } from './catalogue/catalogue-page';
import { usePath } from './navigation/navigate';
import { type Route, routeOf } from './navigation/route';
import { Notices } from './notices/notices';

// The terminal is most of the program: the catalogue does not wait for it.
const SessionPage = lazy(async () => ({ default: (await import('./session/session-page')).SessionPage }));

const JoinPage = lazy(async () => ({ default: (await import('./join/join-page')).JoinPage }));
const RecordingPage = lazy(async () => ({ default: (await import('./recordings/recording-page')).RecordingPage }));

const TrainerPage = lazy(async () => ({ default: (await import('./trainer/trainer-page')).TrainerPage }));

const ClassCodePage = lazy(async () => ({ default: (await import('./classes/screen/class-code-page')).ClassCodePage }));
const BoardPage = lazy(async () => ({ default: (await import('./board/board-page')).BoardPage }));

const WatchPage = lazy(async () => ({ default: (await import('./watch/watch-page')).WatchPage }));

export function App(): JSX.Element {
  const route = routeOf(usePath());
  return (
    <>
      <Suspense fallback={null}>
        <RoutePage route={route} />
      </Suspense>
      <Notices />
    </>
  );
}

function RoutePage({ route }: { route: Route }): JSX.Element {
  switch (route.page) {
    case 'session':
      return <SessionPage key={route.id} id={route.id} />;
    case 'recording':
      return <RecordingPage session={route.session} terminal={route.terminal} />;
    case 'trainer':
      return <TrainerPage />;
    case 'join':
      return <JoinPage key={route.code} code={route.code} />;
    case 'class-code':
      return <ClassCodePage key={route.id} id={route.id} />;
    case 'board':
      return <BoardPage key={route.id} id={route.id} />;
    case 'watch':
      return <WatchPage key={route.id} id={route.id} />;
    case 'catalogue':
    case 'unknown':
      return <CataloguePage />;
  }
}
