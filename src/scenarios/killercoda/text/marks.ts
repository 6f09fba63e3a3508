const VERBS = ['', 'exec', 'execute', 'copy', 'open'];
const OPTION = /^(interrupt|no-newline|T\d|HOST1?)$/;

/** A mark that stands after the end of a piece of code. What has dots or dollars is a template inside some code. */
const MARK = /`\{\{([\w\s-]*)\}\}/g;
const MARK_APART = /`[ \t]+\{\{(?:exec|execute|copy)\b/;

/** Marks that the page does not understand, which it shows as code to copy, each with its line. */
export function oddMarks(source: string): { line: number; reason: string }[] {
  return source.split('\n').flatMap((text, index) => {
    const line = index + 1;
    const apart = MARK_APART.test(text) ? [{ line, reason: 'a mark must follow its code without a space' }] : [];
    const odd = [...text.matchAll(MARK)].flatMap(([, words = '']) => {
      const wrong = oddWord(words);
      return wrong === undefined ? [] : [{ line, reason: `unknown mark {{${words}}}: ${wrong}` }];
    });
    return [...apart, ...odd];
  });
}

function oddWord(words: string): string | undefined {
  const [verb = '', ...options] = words.trim().split(/\s+/);
  if (!VERBS.includes(verb)) return `${verb} is not exec, copy or open`;
  const option = options.find((each) => !OPTION.test(each));
  return option === undefined ? undefined : `${option} is not interrupt or a terminal such as T2`;
}
