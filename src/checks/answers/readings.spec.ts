import type { AnswerSort } from '../../scenarios/kinds/answer-check.js';
import { isMeant, readingsOf } from './readings.js';

const means = (sort: AnswerSort, typed: string, right: string): boolean =>
  readingsOf(typed, sort).some((reading) => isMeant(reading, right, sort));

const ID = '3f8a1c90b2d4e6f8'.repeat(4);

describe('an answer, as one copies it from the screen', () => {
  it.each<[AnswerSort, string, string]>([
    ['address', 'nameserver 127.0.0.11', '127.0.0.11'],
    ['address', '"Gateway": "172.17.0.1",', '172.17.0.1'],
    ['address', '172.16.1.1/16', '172.16.1.1'],
    ['path', '"Mountpoint": "/var/lib/docker/volumes/a/_data",', '/var/lib/docker/volumes/a/_data'],
    ['path', ' /var//lib/docker/volumes/a/_data/ ', '/var/lib/docker/volumes/a/_data'],
    ['path', 'mkdir() "/tmp/client_temp" failed', '/tmp/client_temp'],
    ['code', 'Exited (137)', '137'],
    ['code', 'Exited (137) 3 minutes ago', '137'],
    ['code', '"ExitCode": 137,', '137'],
    ['megabytes', '114 MB', '114'],
    ['megabytes', '113,6Mo', '114'],
    ['megabytes', '0.114 GB', '114'],
    ['megabytes', '114000000 octets', '114'],
    ['megabytes', 'about 114', '114'],
    ['number', '≈ 4 fois', '4'],
    ['number', '4,0', '4'],
    ['number', 'vni 4097', '4097'],
    ['id', ID, ID],
    ['id', ID.slice(0, 12), ID],
    ['id', `"Name": "${ID.slice(0, 16)}",`, ID],
    ['name', '"Name": "/web",', 'web'],
    ['name', '« visiteur-3 »', 'visiteur-3'],
    ['name', 'Web', '/web'],
    ['text', '"Read-only file system".', 'read-only file system'],
  ])('is the %s it holds: %s', (sort, typed, right) => {
    expect(means(sort, typed, right)).toBe(true);
  });

  it.each<[AnswerSort, string, string]>([
    ['address', '127.0.0.11 or 8.8.8.8', '127.0.0.11'],
    ['address', '1127.0.0.11', '127.0.0.11'],
    ['address', '172.17.0.0/16', '172.17.0.1'],
    ['path', '/mnt/a /mnt/b', '/mnt/a'],
    ['path', 'mnt/a', '/mnt/a'],
    ['code', '137 or 1', '137'],
    ['code', '1137', '137'],
    ['megabytes', '114 kB', '114'],
    ['megabytes', '104 or 114', '114'],
    ['number', '4097.5', '4097'],
    ['number', 'v4', '4'],
    ['id', ID.slice(0, 11), ID],
    ['id', `${ID.slice(0, 12)}0`, ID],
    ['name', 'web or db', 'web'],
    ['text', 'read-only', 'read-only file system'],
  ])('is no other %s: %s', (sort, typed, right) => {
    expect(means(sort, typed, right)).toBe(false);
  });
});
