import { codeLines, scriptLines } from './code-lines.js';
import { imagesIn } from './images.js';

const images = (source: string): string[] => imagesIn(scriptLines('a.sh', source)).map(({ image }) => image);

describe('the images of an exercise', () => {
  it.each([
    ['docker run nginx', ['nginx:latest']],
    ['docker run -dit --name web -p 80:80 -v /a:/b --rm library/nginx:alpine sh -c "docker run x"', ['nginx:alpine']],
    ['docker container create --network=n --env A=b registry:5000/team/app:1 --flag', ['registry:5000/team/app:1']],
    ['sudo docker run -e "A=b c" --health-cmd "curl x" ubuntu@sha256:0a', ['ubuntu@sha256:0a']],
    ['docker pull -q docker.io/redis && docker run redis', ['redis:latest', 'redis:latest']],
    ['docker run -d \\\n  --name a \\\n  postgres:14', ['postgres:14']],
    ['docker service create --replicas 2 httpd', ['httpd:latest']],
    [
      'FROM node:18 AS build\nFROM --platform=linux/amd64 alpine\nCOPY --from=build /a /a\nFROM scratch\nFROM build',
      ['node:18', 'alpine:latest'],
    ],
    ['services:\n  web:\n    image: "mysql:8" # the database\n    build: .', ['mysql:8']],
    ['docker build -t mine:1 . && docker run mine:1; docker run --tag x', []],
    ['docker tag nginx my/nginx\ndocker run my/nginx\ndocker commit box snap\ndocker run snap', []],
    ['docker run $IMAGE; docker run <image>; docker run; docker ps', []],
    ['# docker run commented', []],
  ])('of %j are %j', (source, expected) => {
    expect(images(source)).toEqual(expected);
  });

  it('are looked for in the code of texts, and come with their lines', () => {
    const text =
      'docker run no-code\n\nTry `docker run redis`{{exec}}:\n\n```sh\ndocker run \\\n  mysql\n```{{exec}}\n';
    expect(imagesIn(codeLines('a.md', text)).map(({ image, line }) => `${image} ${line.line}`)).toEqual([
      'redis:latest 3',
      'mysql:latest 6',
    ]);
  });
});
