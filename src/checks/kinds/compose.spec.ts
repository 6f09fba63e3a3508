import type { ExecResult } from '../../engine/container-engine.js';
import { ComposeFiles } from '../compose/compose-files.js';
import { evaluateStates } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';
import { filesOf } from '../spec/in-memory-files.js';

const RESOLVED = {
  name: 'site',
  services: { web: { image: 'nginx', ports: [{ target: 80, published: '8080' }] }, db: { image: 'postgres' } },
  networks: { default: { name: 'site_default' } },
};

describe('a check of a Compose file', () => {
  let contents: Record<string, string>;
  let said: Partial<ExecResult>;
  let runs: number;
  let compose: ComposeFiles;

  beforeEach(() => {
    contents = { '/root/site/compose.yaml': 'services: {}', '/root/site/.env': 'A=1' };
    said = { output: JSON.stringify(RESOLVED) };
    runs = 0;
    const exec = (): Promise<ExecResult> => {
      runs += 1;
      return Promise.resolve({ exitCode: 0, output: '', timedOut: false, ...said });
    };
    const view = {
      read: (path: string) => filesOf(contents).read(path),
      list: (path: string) => filesOf(contents).list(path),
    };
    compose = new ComposeFiles({ exec }, view);
  });

  async function verdictsOf(...yaml: string[]): Promise<unknown[]> {
    const checks = yaml.map((each, index) => checkFrom(each, `c${index}`));
    return evaluateStates(checks, evaluationOf({ compose }), () => undefined);
  }

  it('is about the file as Compose resolves it, which it does once for all checks', async () => {
    const verdicts = await verdictsOf(
      'compose: site/compose.yaml',
      'compose: site/compose.yaml\nexpect: { services.web.image: nginx, "services.web.ports[0].target": 80 }',
      'compose: site/compose.yaml\nassert: $count($keys(services)) = 2',
    );
    expect(verdicts).toMatchObject([{ status: 'passed' }, { status: 'passed' }, { status: 'passed' }]);
    expect(runs).toBe(1);
    await verdictsOf('compose: site/compose.yaml');
    expect(runs).toBe(1);
    contents['/root/site/.env'] = 'A=2';
    await verdictsOf('compose: site/compose.yaml');
    expect(runs).toBe(2);
  });

  it('says what there is instead', async () => {
    expect(
      await verdictsOf(
        'compose: site/compose.yaml\nexpect: { services.web.image: httpd }',
        'compose: site/compose.yaml\nassert: volumes.data',
        'compose: site/docker-compose.yml',
      ),
    ).toMatchObject([
      { expected: { en: 'httpd' }, found: { en: 'nginx' } },
      { expected: { en: 'the wish' }, found: { en: 'services: db, web; networks: default; volumes: none' } },
      { expected: { en: 'a file /root/site/docker-compose.yml' }, found: { en: 'nothing there' } },
    ]);
  });

  it('says what Compose complains of, without its warnings', async () => {
    const warning = 'time="2026-01-01T00:00:00Z" level=warning msg="version is obsolete"\n';
    said = { exitCode: 1, output: `${warning}services.web Additional property imag is not allowed\n` };
    expect(await verdictsOf('compose: site/compose.yaml')).toMatchObject([
      {
        status: 'failed',
        expected: { en: 'a file /root/site/compose.yaml that Compose can read' },
        found: { en: 'services.web Additional property imag is not allowed' },
      },
    ]);
  });

  it.each([{ timedOut: true }, { exitCode: 137 }, { output: 'not JSON' }])(
    'is broken when Compose does not do its work: %j',
    async (result) => {
      said = result;
      expect(await verdictsOf('compose: site/compose.yaml')).toMatchObject([{ status: 'broken' }]);
    },
  );
});
