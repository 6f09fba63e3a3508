import { minutesOf } from './duration.js';
import { withAddress, withTrafficMarks } from './host-values.js';
import { oddMarks } from './marks.js';

describe('the text of a folder from elsewhere', () => {
  it('gets the machine’s own address where older ones ask for it', () => {
    expect(withAddress('curl [[HOST_IP]]:80 [[HOST1_IP]] [[HOST2_IP]]')).toBe(
      'curl 172.17.0.1:80 172.17.0.1 [[HOST2_IP]]',
    );
    expect(withTrafficMarks('[a](https://[[HOST_SUBDOMAIN]]-8080-[[KATACODA_HOST]].environments.katacoda.com/x)')).toBe(
      '[a]({{TRAFFIC_HOST1_8080}}/x)',
    );
  });

  it('is searched for marks that nobody understands', () => {
    const text = ['`a`{{exec}} `b`{{execute T2}} `c`{{}}', '`ls`{{exeute}}', '```{{exec interupt}}', '`d` {{exec}}'];
    expect(oddMarks(text.join('\n'))).toEqual([
      { line: 2, reason: 'unknown mark {{exeute}}: exeute is not exec, copy or open' },
      { line: 3, reason: 'unknown mark {{exec interupt}}: interupt is not interrupt or a terminal such as T2' },
      { line: 4, reason: 'a mark must follow its code without a space' },
    ]);
  });

  it('may hold templates in its code, which are no marks', () => {
    expect(oddMarks("`{{.Names}}` and `docker ps --format '{{json .}}'`{{exec}} [a]({{TRAFFIC_HOST1_80}})")).toEqual(
      [],
    );
  });

  it.each([
    ['10 minutes', 10],
    ['10-15 mins', 15],
    ['1 hour', 60],
    ['45m', 45],
    ['about 2 to 3 hours', 180],
    ['soon', undefined],
    ['0 minutes', undefined],
  ])('that says %j takes %s minutes', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });
});
