import fc from 'fast-check';
import { renderMarkdown } from './render-markdown';

const labels = {
  run: 'Run',
  runInTerminal: (terminal: number): string => `Run in terminal ${terminal}`,
  interruptAndRun: 'Interrupt and run',
  copy: 'Copy',
  port: (port: string): string => `port ${port} of your machine:`,
  anyPort: 'a port of your machine',
};
const HARMLESS = 'p a em strong code pre span div button details summary br'.split(' ');
const html = (source: string): string => renderMarkdown(source, labels).html;

/** What the buttons of a text run or copy. */
function offered(source: string, how: 'run' | 'copy'): string[] {
  const { html, codes } = renderMarkdown(source, labels);
  return [...html.matchAll(new RegExp(` data-${how}="(\\d+)"`, 'g'))].map(([, number]) => codes[Number(number)] ?? '');
}

describe('the text of a step', () => {
  it('offers to run a marked command and shows no mark', () => {
    const result = html('Type `docker ps`{{exec}} now.');
    expect(offered('Type `docker ps`{{exec}} now.', 'run')).toEqual(['docker ps']);
    expect(result).toContain('<span class="off-screen">Run docker ps</span></button>');
    expect(result).toContain('</span> now.');
    expect(result).not.toContain('{{');
  });

  it('knows interrupt, another terminal, copy and plain', () => {
    expect(html('`x`{{exec interrupt}}')).toContain('data-interrupt="true"');
    expect(html('`x`{{execute T2}}')).toContain('data-terminal="2"');
    expect(html('`x`{{copy}}')).toContain('<button type="button" class="mark-copy" data-copy="0"');
    expect(html('`x`{{copy}}')).not.toContain('data-run');
    expect(html('`x`{{}}')).toBe('<p><code>x</code></p>\n');
    expect(html('`x`')).toContain('class="copyable"');
  });

  it.each([
    ['on the closing fence', '```\ndocker ps\ndocker images\n```{{exec}}\n\nThen'],
    ['on the line after', '```sh\ndocker ps\ndocker images\n```\n{{exec}}\n\nThen'],
    ['after an empty line', '```sh\ndocker ps\ndocker images\n```\n\n{{exec}}\n\nThen'],
  ])('runs a block whose mark is %s', (_, source) => {
    const result = html(source);
    expect(offered(source, 'run')).toEqual(['docker ps\ndocker images']);
    expect(result).not.toContain('{{');
    expect(result).toContain('<p>Then</p>');
  });

  it('is the same with the line ends of Windows', () => {
    const source = '# A\n\n```sh\ndocker ps\nls\n```{{exec}}\n\n<pre>\na\n</pre>\n\n| a |\n|---|\n| b |\n';
    expect(html(source.replaceAll('\n', '\r\n'))).toBe(html(source));
  });

  it('breaks no option in two, and copies it whole', () => {
    expect(offered('`ls --all`', 'copy')).toEqual(['ls --all']);
    expect(html('`ls --all`')).toContain('ls <span class="word">--all</span></code>');
  });

  it('runs and copies every command byte for byte, and has nothing of it in attributes, which are made safe', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '  - indented: yaml',
        'a -->',
        ' ]> ',
        '</style>',
        '</title',
        '"<b>" > \'x\'',
        '\ttab ',
        '',
        '{{x}}',
      ),
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[\r\n\0~]/g, ' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const code = lines.join('\n');
        const source = `~~~\n${code}\n~~~{{exec}}\n`;
        expect([offered(source, 'run'), offered(source, 'copy')]).toEqual([[code], [code]]);
        expect(html(source).match(/<button.*?>/g)).toEqual(html('~~~\nx\n~~~{{exec}}').match(/<button.*?>/g));
      }),
    );
    expect(offered('`echo "<b>" -->`{{exec}}', 'run')).toEqual(['echo "<b>" -->']);
  });

  it('renders hints to open, with Markdown inside', () => {
    const result = html('<details><summary>A *hint*</summary>\n\nLook at `--subnet`.\n\n</details>\n\nAfter');
    expect(result).toMatch(/<details>\s*<summary>A <em>hint<\/em><\/summary>/);
    expect(result).toMatch(/--subnet[\s\S]*<\/details>[\s\S]*<p>After<\/p>/);
  });

  it('renders a hint written on one line', () => {
    expect(html('<details><summary>S</summary>text</details>')).toMatch(
      /<details>\s*<summary>S<\/summary>\s*<p>text<\/p>\s*<\/details>/,
    );
  });

  it('names the ports that it links to, and how to reach them', () => {
    const reached = (port: string): string =>
      `<span class="port">(port ${port} of your machine: <code class="copyable"`;
    expect(html('[Open *it*]({{TRAFFIC_HOST1_80}}/a/b?c=d) now')).toContain(`<p>Open <em>it</em> ${reached('80')}`);
    expect(offered('[Open]({{TRAFFIC_HOST1_80}}/a/b?c=d)', 'copy')).toEqual(['curl localhost:80/a/b?c=d']);
    expect(html('See {{TRAFFIC_HOST1_8080}}/cats, and')).toMatch(/^<p>See <span.*8080 of your.*localhost:8080\/cats,/);
    expect(html('[Ports]({{TRAFFIC_SELECTOR}})')).toBe(
      '<p>Ports <span class="port">(a port of your machine)</span></p>\n',
    );
    expect(offered('`curl {{TRAFFIC_HOST1_80}}/x`{{exec}}', 'run')).toEqual(['curl http://localhost:80/x']);
    const block = '```\ncurl {{TRAFFIC_HOST1_80}}\n```{{exec}}\n\n{{TRAFFIC_HOST1_80}}';
    expect(offered(block, 'run')).toEqual(['curl http://localhost:80']);
    expect(html(block)).toContain('port 80 of');
  });

  it('keeps the words of links that lead nowhere, and names pictures', () => {
    expect(html('[other](./step2.md) ![a *shot*](./shot.png) ![](img/b.png)')).toBe(
      '<p>other <em>[a *shot*]</em> <em>[b.png]</em></p>\n',
    );
    expect(html('![logo](https://x.org/logo.png)')).toContain('<a href="https://x.org/logo.png"');
    expect(html('![x](data:image/png;base64,AA)')).not.toContain('<img');
  });

  it('reads plain HTML as the Markdown it stands for', () => {
    expect(html('<p align="center">a <b>b</b> <i onclick="x()">c</i> <kbd>Ctrl</kbd></p>')).toBe(
      '<p>a <strong>b</strong> <em>c</em> <code>Ctrl</code></p>\n',
    );
    expect(html('a <a href="https://x.org" onmouseover="x()">b</a>')).toBe(
      '<p>a <a href="https://x.org" target="_blank" rel="noopener noreferrer">b</a></p>\n',
    );
    expect(html('<a href="{{TRAFFIC_HOST1_80}}">b</a>')).toContain('port 80 of');
    expect(html('<img src="a/b.png" width=5> <img src="https://x.org/c.png" alt="C">')).toContain(
      '<em>[b.png]</em> <a href',
    );
    expect(html('a <!-- b --> c\n\n<!--\nd\n\ne -->\nf')).toBe('<p>a  c</p>\n<p>f</p>\n');
    expect(html('<pre class="file" data-target="clipboard">\nFROM a\n\n  RUN b &amp;&amp; c\n</pre>\nd')).toMatch(
      /<pre tabindex="0"><code>FROM a\n\n {2}RUN b &amp;&amp; c\n<\/code>[^]*<p>d<\/p>/,
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//x.org/a.js></SCRIPT>',
    '<style>* { display: none }</style>',
    '<iframe src="https://x.org"></iframe>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<form action=/api/sessions method=post><button>x</button></form>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#115;cript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '![x](javascript:alert(1))',
    '<b style="position:fixed" onclick="x()">x</b>',
    '<p><img src="https://x.org/a.png" onload="x()"></p>',
    '<pre onmouseover="x()"><script>alert(1)</script></pre>',
    '<!--> <script>alert(1)</script> -->',
    '`<script>`{{exec}} ```<iframe>```{{copy}}',
    '{{TRAFFIC_HOST1_80}}/"><script>alert(1)</script>',
    '[a]({{TRAFFIC_HOST1_80}}/<script>)',
  ])('makes nothing that acts or looks otherwise of %s, in a hint neither', (source) => {
    for (const text of [
      source,
      `<details open ontoggle="x()"><summary>${source}</summary>\n\n${source}\n\n</details>`,
    ]) {
      const result = html(text);
      const tags = [...result.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name = '']) => name.toLowerCase());
      expect(tags.filter((name) => !HARMLESS.includes(name))).toEqual([]);
      const attributes = [...result.matchAll(/<[a-z][^<>]*>/gi)].flatMap(([tag]) => [
        ...tag.replaceAll(/"[^"]*"/g, '').matchAll(/\s([a-z-]+)/gi),
      ]);
      expect(attributes.map(([, name]) => name).filter((name) => /^on|^style$/.test(name ?? ''))).toEqual([]);
      expect(result).not.toMatch(/href="(?!https?:)/);
    }
  });

  it('shows all other HTML as text', () => {
    expect(html('<script>alert(1)</script>')).toContain('&lt;script&gt;');
    expect(html('a <img src=x onerror=alert(1)> b')).not.toContain('<img');
    expect(html('<details onclick="x()"><summary>S</summary>\n</details>')).not.toContain('onclick');
  });

  it('links to http and https only, in a window that cannot reach ours', () => {
    expect(html('[d](https://docs.docker.com)')).toContain('target="_blank" rel="noopener noreferrer"');
    expect(html('[d](javascript:alert(1))')).not.toContain('<a');
    expect(html('[d](file:///etc)')).not.toContain('<a');
  });
});
