import fc from 'fast-check';
import { parseDockerfile } from './parse-dockerfile.js';
import { remembered } from './remembered.js';
import type { DockerfileData } from './dockerfile-data.js';

const TWO_STAGES = `# syntax=docker/dockerfile:1
# The version is set from outside.
ARG VERSION=20
ARG EMPTY
FROM --platform=linux/amd64 registry:5000/team/node:\${VERSION}-alpine AS Build
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npm \\
    # the lock decides
    npm ci \\
    && npm cache clean --force
ENV MODE=production GREETING="good day" OLD=1
LABEL maintainer="Ana <ana@example.org>" org.opencontainers.image.title=demo
USER node
CMD ["node", "server.js"]

from build as final
ENV OLD=2
WORKDIR src
COPY --from=build --chown=node:node ["a b", "./"]
EXPOSE 80 53/udp
VOLUME ["/data"]
HEALTHCHECK --interval=5s --retries=3 CMD curl -f http://localhost/ || exit 1
ENTRYPOINT node server.js
`;

function dataOf(content: string): DockerfileData {
  const { data, problems } = parseDockerfile(content);
  if (!data) throw new Error(JSON.stringify(problems));
  return data;
}

describe('a Dockerfile', () => {
  const data = dataOf(TWO_STAGES);
  const [build, final] = data.stages;

  it('has directives, comments and the ARGs before its first stage', () => {
    const { escape, syntax, comments, args } = data;
    expect({ escape, syntax, comments, args }).toEqual({
      escape: '\\',
      syntax: 'docker/dockerfile:1',
      comments: 2,
      args: { VERSION: '20', EMPTY: null },
    });
  });

  it('counts the comments that say something', () => {
    const said = '# Small.\n# COPY comes last, for the cache.\n# the port: EXPOSE 80';
    const unsaid = '#\n# ---\n# Small.\n#EXPOSE 80\n# COPY . .\n# CMD ["x"]\n# RUN a && b\n# FROM node:lts';
    expect(dataOf(`${said}\n${unsaid}\nFROM a`).comments).toBe(3);
  });

  it('has stages with the image at their bottom, ARGs put in', () => {
    expect(build).toMatchObject({
      ...{ index: 0, name: 'build', line: 5, parent: null, platform: 'linux/amd64', layers: 2 },
      ...{
        image: 'registry:5000/team/node:20-alpine',
        base: 'registry:5000/team/node',
        tag: '20-alpine',
        digest: null,
      },
    });
    expect(final).toMatchObject({ index: 1, name: 'final', image: 'build', parent: 0, tag: '20-alpine', layers: 1 });
    expect(data.final).toBe(final);
    expect(dataOf('FROM nginx@sha256:abc').final).toMatchObject({ base: 'nginx', tag: null, digest: 'sha256:abc' });
    expect(dataOf('ARG V\nFROM a:${V:-1}$V${V:+x}').final).toMatchObject({ base: 'a', tag: '1' });
  });

  it('has instructions with their words, flags, form and place', () => {
    expect(data.instructions.map(({ keyword, line, stage }) => `${line} ${stage ?? '-'} ${keyword}`).join(', ')).toBe(
      '3 - ARG, 4 - ARG, 5 0 FROM, 6 0 WORKDIR, 7 0 COPY, 8 0 RUN, 12 0 ENV, 13 0 LABEL, 14 0 USER, 15 0 CMD, ' +
        '17 1 FROM, 18 1 ENV, 19 1 WORKDIR, 20 1 COPY, 21 1 EXPOSE, 22 1 VOLUME, 23 1 HEALTHCHECK, 24 1 ENTRYPOINT',
    );
    expect(build?.instructions[3]).toMatchObject({
      keyword: 'RUN',
      text: expect.stringMatching(/^npm ci +&& npm cache clean --force$/) as string,
      form: 'shell',
      flags: { mount: ['type=cache,target=/root/.npm', 'type=secret,id=npm'] },
    });
    expect(final?.instructions[3]).toMatchObject({
      arguments: ['a b', './'],
      form: 'exec',
      flags: { from: 'build', chown: 'node:node' },
    });
  });

  it('says what the image of a stage will be, with what it takes over from an earlier stage', () => {
    expect(final).toMatchObject({
      labels: { maintainer: 'Ana <ana@example.org>', 'org.opencontainers.image.title': 'demo' },
      env: { MODE: 'production', GREETING: 'good day', OLD: '2' },
      ...{ user: 'node', workdir: '/app/src', ports: ['80', '53/udp'], volumes: ['/data'] },
      healthcheck: { disabled: false, form: 'shell', flags: { interval: '5s', retries: '3' }, line: 23 },
      entrypoint: { form: 'shell', command: ['node server.js'], line: 24 },
      cmd: null,
    });
    expect(build?.cmd).toEqual({
      form: 'exec',
      command: ['node', 'server.js'],
      text: '["node", "server.js"]',
      line: 15,
    });
    expect(dataOf('FROM a\nCMD x\nENTRYPOINT ["y"]\nHEALTHCHECK NONE').final).toMatchObject({
      cmd: { command: ['x'] },
      healthcheck: { disabled: true },
    });
    expect(dataOf("FROM a\nCMD ['node', 'x']").final.cmd?.form).toBe('shell');
  });

  it('means the same with the line ends of Windows', () => {
    expect(dataOf(TWO_STAGES.replaceAll('\n', '\r\n'))).toEqual(data);
  });

  it('keeps a heredoc together', () => {
    const { instructions } = dataOf('FROM a\nRUN <<EOF\nFROM b\nRNU c\nEOF\nUSER d\n');
    expect(instructions.map(({ keyword, line }) => `${line} ${keyword}`)).toEqual(['1 FROM', '2 RUN', '6 USER']);
  });

  it.each([
    ['', 1, 'no instruction'],
    ['# only this\n', 1, 'no instruction'],
    ['ARG A=1\n', 1, 'no FROM'],
    ['\nRUN x\nFROM a\n', 2, 'RUN before the first FROM'],
    ['FROM a\n\nRNU npm ci\n', 3, 'unknown instruction: RNU'],
    ['FROM a\nUSER\n', 2, 'USER without an argument'],
    ['FROM a\nCOPY .\n', 2, 'COPY without a destination'],
    ['FROM a build\n', 1, 'FROM wants an image, or an image AS a name'],
    ['FROM a\n'.repeat(1_001), 1, 'more than 1000 lines or 32 KiB: this file is not read'],
  ])('is refused as Docker would: %j', (content, line, reason) => {
    expect(parseDockerfile(content).problems[0]).toMatchObject({ line, reason: { en: reason } });
  });

  it('is read or refused, whatever is in it', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'FROM a',
        'FROM $A AS a',
        'RUN <<E',
        'E',
        'RUN [',
        'LABEL a="',
        '\\',
        'ONBUILD',
        '# escape=`',
        'ENV',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { data, problems } = parseDockerfile(lines.join('\n'));
        expect(data === undefined).toBe(problems.length > 0);
      }),
    );
  });
});

describe('what is remembered', () => {
  it('is not worked out again, and not kept for ever', () => {
    const asked: string[] = [];
    const ask = remembered((text) => asked.push(text), 2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) ask(text);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });
});
