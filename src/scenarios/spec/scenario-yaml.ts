import fc from 'fast-check';

/** Every part of the format once. For specs. */
export const SCENARIO_YAML = `# A lab
title: { fr: Un TP, en: A lab }
summary: { fr: Tout, en: All }
chapter: "3.10"
duration: 1h30m
images: [nginx, "registry:5000/team/app:1"]
sandbox: { nodes: 2, memory: 768m, cpus: 1.5, disk: 4g }
setup: setup.sh
intro: intro.md
steps:
  - id: first
    title: { fr: Un, en: One }
    text: step.md
    checks:
      - id: net
        about: { fr: a, en: a }
        hint: { fr: b, en: b }
        network: localnet
        expect: { Driver: { match: "^bridge" }, "IPAM.Config[0].Subnet": 172.16.0.0/16 }
        assert: Internal
      - id: gone
        about: { fr: a, en: a }
        node: 2
        container: box
        absent: true
      - id: many
        about: { fr: a, en: a }
        container: { select: "$[State.Running]" }
        count: { min: 2, max: 3 }
      - id: removed
        about: { fr: a, en: a }
        happened: { type: container, action: die, attributes: { exitCode: 0, name: { in: [a, b] } } }
      - id: web
        about: { fr: a, en: a }
        http: { port: 8080, path: /index.html }
        expect: { status: 200, body: { contains: Hi } }
      - id: ping
        about: { fr: a, en: a }
        run: { container: { select: "$[0]" }, command: [ping, -c, 1, db] }
        expect: { exit: 0, output: { match: "1 packets" } }
      - id: own
        about: { fr: a, en: a }
        script: solution.sh
        limit: 20
      - id: port
        about: { fr: a, en: a }
        answer: { question: { fr: q, en: q }, equals: "80" }
      - id: why
        about: { fr: a, en: a }
        answer: { question: { fr: q, en: q }, matches: "becau[sz]e" }
    solution: solution.sh
    answers:
      why: because
    mistakes:
      - { script: mistake.sh, fails: [net] }
      - { script: mistake.sh, fails: [gone, many] }
      - { script: mistake.sh, answers: { why: no }, fails: [removed, web, ping, own, why] }
      - { answers: { port: 81 }, fails: [port] }
    alternatives: [solution.sh]
    needs: []
  - id: second
    title: { fr: Deux, en: Two }
    text: step.md
    needs: [first]
    setup: setup.sh
    checks:
      - id: kept
        about: { fr: a, en: a }
        volume: notes
        expect: { Driver: local, Options: { exists: false } }
      - id: base
        about: { fr: a, en: a }
        image: mine
        expect: { Size: { min: 1, max: 9 } }
      - id: written
        about: { fr: a, en: a }
        file: /srv/a.txt
        expect: { exists: true, type: file, content: { contains: a }, mode: 644, owner: root, group: 0, size: { max: 1k } }
        assert: $exists(content)
      - id: recipe
        about: { fr: a, en: a }
        dockerfile: app/Dockerfile
        expect: { "stages[0].base.image": alpine }
        assert: $count(stages) = 1
      - id: stack
        about: { fr: a, en: a }
        compose: app/compose.yaml
        expect: { "services.web.ports": [{ target: 80 }] }
        assert: $exists(services.web)
      - id: built
        about: { fr: a, en: a }
        build: { context: app, dockerfile: Dockerfile, target: run, args: { A: 1 }, change: { file: a.js, append: "//" } }
        expect: { succeeds: true, size: { min: 1, max: 20m }, cached: [RUN npm ci], Config.User: node }
        assert: $exists(Config)
      - id: served
        about: { fr: a, en: a }
        http: { port: 80 }
        expect: { headers: { Server: nginx } }
      - id: when
        about: { fr: a, en: a }
        answer: { question: { fr: q, en: q }, expression: "containers[0].Name" }
    solution: solution.sh
    answers: { when: { expression: "containers[1].Name" } }
    mistakes:
      - { script: mistake.sh, fails: [kept, base, written, recipe, stack, built, served] }
      - { answers: { when: never }, fails: [when] }
`;

/** What authors and their editors might leave behind: noise, other YAML, and the scenario with a piece of it replaced. */
export function fuzzableScenario(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'null',
      '[]',
      '{}',
      '*a',
      '&a',
      '!!set {a}',
      '!!binary x',
      '? a',
      '- ',
      '\t',
      '"',
      '<<: *a',
      '---\n',
      '0x1f',
    ),
    fc.json(),
  );
  const lines = SCENARIO_YAML.split('\n');
  const place = fc.integer({ min: 0, max: lines.length - 1 });
  const mutated = fc
    .array(fc.record({ place, piece, keepKey: fc.boolean() }), { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((text, change) => mutate(text, change), lines).join('\n'));
  return fc.oneof(
    { weight: 4, arbitrary: mutated },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: fc.json() },
  );
}

function mutate(lines: readonly string[], change: { place: number; piece: string; keepKey: boolean }): string[] {
  const line = lines[change.place] ?? '';
  const key = change.keepKey ? line.slice(0, line.indexOf(':') + 1) : '';
  return lines.with(change.place, `${key} ${change.piece}`);
}
