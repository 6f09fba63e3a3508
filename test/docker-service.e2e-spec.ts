import { docker } from './support/engine-objects.js';
import { Sandbox } from './support/sandbox.js';
import { Server } from './support/server.js';

/** Docker gives its open connections five seconds and its containers fifteen before it stops. */
import.meta.jest.setTimeout(90_000);

describe('the Docker of a machine, as a service', () => {
  let server: Server;
  let sandbox: Sandbox;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_MIRROR: 'http://192.0.2.1:5000' });
    sandbox = await Sandbox.open(server);
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  const sh = (script: string): ReturnType<Sandbox['sh']> => sandbox.sh(script, { withinMs: 60_000 });
  const configure = (json: string): ReturnType<Sandbox['sh']> =>
    sh(`mkdir -p /etc/docker && echo '${json}' >/etc/docker/daemon.json && systemctl restart docker`);

  it('begins with the mirror of the server, and a daemon.json that scripts written for other places can add to', async () => {
    expect((await sh("docker info -f '{{.RegistryConfig.Mirrors}}'")).output).toBe('[http://192.0.2.1:5000/]');
    const edit = `set -eu; cd /etc/docker
      head -n -1 daemon.json >daemon.json.new
      echo '  , "insecure-registries": ["172.30.1.2:5000"] }' >>daemon.json.new
      mv daemon.json.new daemon.json
      jq . daemon.json >/dev/null
      systemctl restart docker`;
    expect(await sh(edit)).toEqual({ code: 0, output: '' });
    const format = '{{range .RegistryConfig.IndexConfigs}}{{.Name}} {{.Secure}} {{.Mirrors}};{{end}}';
    expect((await sh(`docker info -f '${format}'`)).output).toBe(
      '172.30.1.2:5000 false [];docker.io true [http://192.0.2.1:5000/];',
    );
  });

  it('stops and starts when its learner says so, and says how it stands', async () => {
    expect(await sh('systemctl is-active docker')).toEqual({ code: 0, output: 'active' });
    expect((await sh('systemctl stop docker && docker ps')).output).toContain('Cannot connect to the Docker daemon');
    expect(await sh('systemctl is-active docker')).toEqual({ code: 3, output: 'inactive' });
    expect(await sh('service docker start && docker ps -q')).toEqual({ code: 0, output: '' });
    expect((await sh('sudo systemctl status docker.service')).output).toContain('Active: active (running)');
  });

  it('takes what its learner writes into daemon.json, but for what the machine stands on', async () => {
    const written = '{"labels":["course=42"],"registry-mirrors":["https://mirror.invalid"],"storage-driver":"vfs"}';
    expect(await configure(written)).toEqual({ code: 0, output: '' });
    const asked = await sh("docker info -f '{{.Labels}} {{.RegistryConfig.Mirrors}} {{.Driver}}'");
    expect(asked.output).toBe('[course=42] [https://mirror.invalid/] overlay2');
    expect((await sh('journalctl -u docker')).output).toContain(
      'storage-driver of /etc/docker/daemon.json is not used',
    );
    expect((await sh('docker run --rm busybox echo here')).output).toBe('here');
  });

  it('says what is wrong with daemon.json, and starts again once that is mended', async () => {
    const refused = await configure('{"labels": [');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('Job for docker.service failed');
    const status = await sh('systemctl status docker');
    expect(status.code).toBe(3);
    expect(status.output).toContain('daemon.json: unexpected end of JSON input');
    expect((await configure('{"lables": []}')).code).toBe(1);
    expect((await sh('journalctl -xeu docker -n 1')).output).toContain("don't match any configuration option: lables");
    expect(await configure('{"labels": ["mended=yes"]}')).toEqual({ code: 0, output: '' });
    expect((await sh("docker info -f '{{.Labels}}'")).output).toBe('[mended=yes]');
  });

  it('comes back with the machine, whatever was last written into daemon.json', async () => {
    await sh('echo nonsense >/etc/docker/daemon.json; systemctl stop docker');
    await docker('restart', '--time', '5', sandbox.name);
    await sandbox.dockerAnswers();
    expect((await sandbox.view()).state).toBe('open');
    expect((await sh('journalctl -u docker')).output).toContain('started without /etc/docker/daemon.json');
  });

  it('is started again when it is killed', async () => {
    await sh('rm /etc/docker/daemon.json; pkill -KILL dockerd');
    await sandbox.dockerAnswers();
  });

  it('is the only one there is', async () => {
    const refused = await sh('systemctl restart nginx');
    expect(refused.code).toBe(5);
    expect(refused.output).toContain('this machine has no systemd, and Docker is its only service');
    expect((await sh('systemctl daemon-reload')).code).toBe(0);
  });
});
