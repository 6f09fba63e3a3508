import { scriptLines } from './code-lines.js';
import { commandNeeds } from './commands.js';
import { textNeeds } from './texts.js';

const needs = (source: string): string[] =>
  commandNeeds(scriptLines('a.sh', source)).map(({ kind, what }) => `${kind} ${what}`);

describe('what an exercise expects besides Docker', () => {
  it.each([
    ['kubectl get pods', ['kubernetes kubectl']],
    ['while true; do sudo helm list; done', ['kubernetes helm']],
    ['X=1 python3 -m http.server &', ['program python3']],
    ['apt-get install -y python3-pip\npython3 a.py\npip install x', ['internet packages to install']],
    ['echo node; ls make; docker run node make', []],
    ['systemctl daemon-reload && systemctl restart docker.service', []],
    ['systemctl --now enable nginx.service; service ssh start', ['unit nginx', 'unit ssh']],
    ['curl -sL https://get.docker.com | sh', ['internet files to download']],
    ['git clone https://github.com/a/b', ['internet files to download']],
    ['curl http://localhost:8080 http://172.17.0.1/', []],
  ])('of %j is %j', (source, expected) => {
    expect(needs(source)).toEqual(expected);
  });

  it.each([
    ['[a]({{TRAFFIC_HOST1_80}}/x) [b]({{TRAFFIC_SELECTOR}})', ['port port 80', 'port a choice of ports']],
    ['https://[[HOST_SUBDOMAIN]]-8080-[[KATACODA_HOST]].environments.katacoda.com', ['port port 8080']],
    ['{{TRAFFIC_HOST2_80}} `x`{{execute HOST2}} ssh root@node01', ['hosts host02', 'hosts host02', 'hosts node01']],
    ['`a.js`{{open}} <pre class="file" data-filename="a.js">', ['editor {{open}}', 'editor files written by a click']],
    ['![a](./a.png) <IMG SRC=b.png>', ['picture ./a.png', 'picture b.png']],
  ])('of the text %j is %j', (text, expected) => {
    expect(textNeeds([{ file: 'a.md', line: 1, text }]).map(({ kind, what }) => `${kind} ${what}`)).toEqual(expected);
  });
});
