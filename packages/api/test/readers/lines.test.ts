import { describe, expect, it } from 'vitest';
import { problemsOf, read } from './reading.ts';

const ends = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['a lone CR', '\r'],
] as const;

const head = '<schedule>\n<conference/>\n<day date="2027-04-10"><room name="R">';
const foot = '</room></day></schedule>';

const broken: readonly (readonly [string, string, number])[] = [
  ['XML that is cut off', '<schedule>\n<conference>\n<title>Cut', 3],
  ['an element that does not end', '<schedule>\n<day>\n</schedule>', 3],
  ['an entity that is none', '<schedule>\n\n<conference><title>A&nope;B</title></conference></schedule>', 3],
  ['text behind the end', '<schedule/>\n\ntext', 3],
  ['an attribute without quotes', '<schedule>\n<day index=1></day></schedule>', 2],
  ['two attributes of one name', '<schedule>\n\n<day index="1" index="2"/></schedule>', 3],
  ['a session without a title', `${head}\n<event id="1"></event>\n${foot}`, 4],
  ['a session whose tag goes over lines', `${head}\n<event\n  id="1"\n  guid="a"></event>${foot}`, 4],
  ['a day that is none', `${head}\n\n<event id="1"><title>A</title><date>2027-02-30T10:00:00</date></event>${foot}`, 5],
  ['JSON that is cut off', '{\n"schedule": {\n"conference": [', 3],
  ['JSON with a comma too many', '{\n\n"schedule": {},}', 3],
  ['JSON with a word that is none', '{\n"schedule":\nnope}', 3],
  ['JSON that is nested too deep', `{"a":\n\n${'['.repeat(200)}`, 3],
];

describe.each(ends)('With lines that end with %s', (_end, end) => {
  it.each(broken)('%s is told with its line', (_name, file, line) => {
    expect(problemsOf(file.replaceAll('\n', end)).map(({ place }) => place)).toEqual([`line ${line}`]);
  });

  it('a remark says the line, also far behind the place where the file is read in parts', () => {
    const events = Array.from({ length: 3_000 }, (_, id) => `<event id="${id + 1}"><title>Talk</title></event>`);
    const { warnings } = read([head, ...events, foot].join('\n').replaceAll('\n', end));
    expect(warnings.at(-1)).toEqual({ place: 'line 3003', message: 'It has no time.' });
  });
});

it('What is wrong is never told in the words of a parser, and quotes nothing', () => {
  const secret = 'sesame';
  const files = [
    `<schedule><${secret}>`,
    `<schedule>&${secret};</schedule>`,
    `<schedule ${secret}="1" ${secret}="2"/>`,
    `<schedule><a></${secret}></schedule>`,
    `<${secret}:schedule/>`,
    `{"${secret}": ${secret}}`,
    `{"a": "${secret}`,
  ];
  for (const file of files) {
    const [{ message } = { message: '' }] = problemsOf(file);
    expect(message).toMatch(/^It is no XML: .*\.$|^From here on it is no JSON\.$|no schedule/);
    expect(message).not.toContain(secret);
  }
});
