import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionColumns } from '../../src/interchange/export/sessions-csv.ts';
import { csvTable } from '../../src/kernel/csv-table.ts';
import { mappingOf, type Mapping } from '../../src/interchange/schedule/mapping.ts';
import { clean, oneLine } from '../../src/interchange/text/text.ts';
import { awkwardTexts } from '../awkward-texts.ts';
import { strictCsv } from '../strict-csv.ts';
import { problemsOf, read } from './reading.ts';
import { table } from './rows.ts';

const titles = (file: string | Uint8Array) => read(file).sessions.map(({ title }) => title['en']);
const remarks = (file: string) => read(file).warnings.map(({ place, message }) => `${place}: ${message}`);

describe('What is between cells', () => {
  const rows = (separator: string) =>
    ['id|title|room', '1|Opening|Hall', '2|"a,b;c"|Hall'].map((row) => row.replaceAll('|', separator));

  it.each([
    ['commas', table(...rows(','))],
    ['semicolons', table(...rows(';'))],
    ['tabs', table(...rows('\t'))],
    ['what a first line says', table('sep=;', ...rows(';'))],
    ['what it says in capitals', table('SEP=,', ...rows(','))],
    ['what it says in marks', table('"sep=;"', ...rows(';'))],
    ['what nobody would guess', table('sep=|', ...rows('|'))],
    ['a tab by its name', table(String.raw`sep=\t`, ...rows('\t'))],
    ['a tab itself', table('sep=\t', ...rows('\t'))],
    ['semicolons, behind a mark of the encoding', `\uFEFF${table('sep=;', ...rows(';'))}`],
    ['tabs, in UTF-16 as Excel writes it', Buffer.from(`\uFEFF${table(...rows('\t'))}`, 'utf16le')],
    ['tabs, in UTF-16 without a mark', Buffer.from(table(...rows('\t')), 'utf16le')],
    ['tabs, in UTF-16 the other way around', Buffer.from(table(...rows('\t')), 'utf16le').swap16()],
    ['semicolons, with commas in a title of a column', table('id;"title";room;"a,b,c,d"', '1;Opening;Hall;', '2;"a,b;c";Hall;')],
    ['commas, with lines that end like those of Unix', table(...rows(',')).replaceAll('\r', '')],
    ['commas, with lines that end like those of old Macs', table(...rows(',')).replaceAll('\n', '')],
    ['commas, behind empty lines', table('', '', ...rows(','))],
  ])('is found out: %s', (_name, file) => expect(titles(file)).toEqual(['Opening', 'a,b;c'])); // prettier-ignore

  it('leaves every line its number, also behind cells of several lines', () => {
    const rows = ['', 'id,title,start', '1,"A\r\nB",2027-04-10', '', '2,"C', '', 'D",2027-04-10', '3,E,2027-04-10'];
    const places = ['\r\n', '\n'].map((end) =>
      read(['sep=,', ...rows].join('\r\n').replaceAll('\r\n', end)).sessions.map(({ place }) => place),
    );
    expect(places).toEqual([
      ['line 4', 'line 7', 'line 10'],
      ['line 4', 'line 7', 'line 10'],
    ]);
  });
});

describe('A row', () => {
  const head = 'id,title,room';
  const wide = (count: number) =>
    `It has ${count} cells, and the table 3 columns. Put a cell that holds the separator between quotation marks.`;

  it.each([
    ['of more cells than columns', table(head, '1,Opening, and more,Hall'), 2, wide(4)],
    ['of many more', table(head, '1,A,Hall', '2,a,b,c,d,e'), 3, wide(6)],
    ['of a mark within a cell', table(head, '1,5" disks,Hall'), 2, 'It is no table: A quotation mark stands inside of a cell. Double it, and put the cell between such marks.'],
    ['of words behind a mark', table(head, '1,"A"b,Hall'), 2, 'It is no table: Something follows the quotation mark that closes a cell. Double the marks inside of it.'],
    ['of a mark that nothing closes', table(head, '1,"A,Hall'), 2, 'It is no table: A quotation mark opens a cell here, and none closes it.'],
    ['without a title', table(head, '1,A,Hall', '2,,Hall'), 3, 'A session without a title.'],
    ['of columns that have the very same name', table('title,room,room', 'A,B,C'), 1, 'Two columns are called “room”.'],
    ['of words of a page', table('Hello, please sign in'), 1, 'No column is called title. Say with --mapping which one it is.'],
    ['of columns of which none is a title', table('name,room', 'A,B'), 1, 'No column is called title. Say with --mapping which one it is.'],
  ])('%s is refused with its line', (_name, file, line, message) => {
    expect(problemsOf(file)).toEqual([{ place: `line ${line}`, message }]);
  }); // prettier-ignore

  it('of fewer cells than columns has the others empty, and says so', () => {
    expect([titles(table(head, '1,A', '2,B,Hall')), remarks(table(head, '1,A', '2,B,Hall'))]).toEqual([
      ['A', 'B'],
      ['line 2: It has 2 cells, and the table 3 columns: the others are empty.'],
    ]);
  });

  it('of nothing but empty cells is none', () => {
    const file = table(head, ',,', '1,A,Hall', ' , ,', ',,,,', '2,B,Hall');
    expect([titles(file), remarks(file), read(file).sessions.map(({ place }) => place)]).toEqual([
      ['A', 'B'],
      [],
      ['line 3', 'line 6'],
    ]);
  });

  it('of empty cells too many is one', () => {
    expect([titles(table(head, '1,A,Hall,,', '2,B,Hall')), remarks(table(head, '1,A,Hall,,'))]).toEqual([
      ['A', 'B'],
      [],
    ]);
  });

  it('of markup has its text, and of our own table what stands there', () => {
    const abstract = '<p>Welcome to <b>all</b> &amp; more.</p>';
    const ours = 'id,title,start,end,room,type,topics,languages,status,speakers,abstract,url';
    const texts = [table('id,title,abstract', `1,A,${abstract}`), table(ours, `1,A,,,,,,,,,${abstract},`)];
    expect(texts.map((file) => read(file).sessions[0]!.abstract)).toEqual([
      { en: 'Welcome to all & more.' },
      { en: abstract },
    ]);
  });

  it.each([
    ['CANCELED', 'CANCELLED'],
    ['cancelled', 'CANCELLED'],
    ['Tentative', 'TENTATIVE'],
    ['', 'CONFIRMED'],
  ])('of the status “%s” is %s', (written, status) =>
    expect(read(table('title,status', `A,${written}`)).sessions[0]!.status).toBe(status),
  );

  it('of a status that is none says so', () => {
    expect(remarks(table('title,status', 'A,Perhaps'))).toEqual(['line 2: “Perhaps” is no status.']);
  });
});

describe('A cell of several values', () => {
  const people = (cell: string, mapping: Mapping = {}) =>
    read(table('title,speakers', `A,"${cell}"`), {}, mapping).people.map(({ name }) => name);
  const kept = '“Karimova, Dilnoza” is taken to be one person. The mapping may say another separator.';

  it.each([
    ['Synthetic One\nSynthetic Two', ['Synthetic One', 'Synthetic Two']],
    ['Synthetic One\r\n\r\nSynthetic Two\r\n', ['Synthetic One', 'Synthetic Two']],
    ['Synthetic One, Synthetic Two', ['Synthetic One', 'Synthetic Two']],
    ['Synthetic One; Synthetic Two', ['Synthetic One', 'Synthetic Two']],
    ['Karimova, Dilnoza; Doe, Jane', ['Karimova, Dilnoza', 'Doe, Jane']],
    ['Karimova, Dilnoza\nDoe, Jane', ['Karimova, Dilnoza', 'Doe, Jane']],
    ['Karimova, Dilnoza', ['Karimova, Dilnoza']],
    ['Martin Synthetic, Jr.', ['Martin Synthetic, Jr.']],
    ['Synthetic One (Wikimedia, Utopia), Synthetic Two', ['Synthetic One (Wikimedia, Utopia)', 'Synthetic Two']],
    ['山田太郎、鈴木花子', ['山田太郎', '鈴木花子']],
    ['山田太郎, 鈴木花子', ['山田太郎', '鈴木花子']],
    ['Синтетик Бир، Синтетик Икки', ['Синтетик Бир', 'Синтетик Икки']],
  ])('%j are %j', (cell, names) => expect(people(cell)).toEqual(names));

  it('says where a comma was left in a name', () => {
    expect(remarks(table('title,speakers', 'A,"Karimova, Dilnoza"'))).toEqual([`line 2: ${kept}`]);
  });

  it('is divided as the mapping says', () => {
    const mapping = (separator: string) => mappingOf(JSON.stringify({ title: 'title', speakers: 'speakers', separator }));
    expect([people('One, Two', mapping(',')), people('a; b / c, d', mapping(' / '))]).toEqual([
      ['One', 'Two'],
      ['a; b', 'c, d'],
    ]);
  });

  it.each([
    ['Tools\nCommunity', ['Tools', 'Community']],
    ['Tools, Community', ['Tools', 'Community']],
    ['Tools;Community;', ['Tools', 'Community']],
    ['Health, safety; Tools', ['Health, safety', 'Tools']],
    ['Tools (code, data)', ['Tools (code, data)']],
  ])('has the topics of %j', (cell, names) => {
    expect(read(table('title,topics', `A,"${cell}"`)).topics.map(({ name }) => name['en'])).toEqual(names);
  });

  it('has several languages', () => {
    expect(read(table('title,languages', 'A,"English, uz"')).sessions[0]!.spokenLanguages).toEqual(['en', 'uz']);
  });
}); // prettier-ignore

it('Our own table holds any texts: every reader sees them, and they come back as they were', () => {
  const text = fc.oneof(awkwardTexts, fc.string({ unit: 'binary' }));
  const title = text.map(oneLine).filter((one) => one !== '');
  const row = fc.record({ title, abstract: text.map(clean), room: fc.constant('Hall') });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const columns = Object.fromEntries(
        sessionColumns.map((name) => [name, (one: Record<string, string>) => one[name] ?? '']),
      );
      const numbered = rows.map((one, at) => ({ ...one, id: `id-${at}` }));
      const file = csvTable(columns, numbered, null);
      const width = sessionColumns.length;
      expect(strictCsv(file.slice(1)).map((cells) => cells.length)).toEqual([width, ...rows.map(() => width)]);
      expect(read(file).sessions.map(({ title, abstract }) => [title['en'], abstract?.['en'] ?? ''])).toEqual(
        rows.map(({ title, abstract }) => [title, abstract]),
      );
    }),
  );
});
