import {
  boardPath,
  classCodePath,
  JOIN_PATH,
  recordingPath,
  routeOf,
  sessionPath,
  TRAINER_PATH,
  watchPath,
} from './route';

describe('the address of a page', () => {
  it('leads to the catalogue, to a session, to the page of trainers, or nowhere', () => {
    expect(routeOf('/')).toEqual({ page: 'catalogue' });
    expect(routeOf(sessionPath('a b'))).toEqual({ page: 'session', id: 'a b' });
    expect(routeOf(TRAINER_PATH)).toEqual({ page: 'trainer' });
    expect(routeOf(classCodePath('a b'))).toEqual({ page: 'class-code', id: 'a b' });
    expect(routeOf(recordingPath('a b', 't1'))).toEqual({ page: 'recording', session: 'a b', terminal: 't1' });
    expect(routeOf(boardPath('c d'))).toEqual({ page: 'board', id: 'c d' });
    expect(routeOf(watchPath('s'))).toEqual({ page: 'watch', id: 's' });
    expect(routeOf('/s/x/y')).toEqual({ page: 'unknown' });
  });

  it('leads to joining a class, with the code that a link brings', () => {
    expect(routeOf(JOIN_PATH)).toEqual({ page: 'join', code: '' });
    expect(routeOf('/join/')).toEqual({ page: 'join', code: '' });
    expect(routeOf('/join/QUAI-VOILE-42')).toEqual({ page: 'join', code: 'QUAI-VOILE-42' });
    expect(routeOf('/join/quai%20voile%2042/')).toEqual({ page: 'join', code: 'quai voile 42' });
    expect(routeOf('/join/quai%')).toEqual({ page: 'join', code: 'quai%' });
  });
});
