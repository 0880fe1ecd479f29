import { stringify } from 'csv-stringify/sync';

/** A table's columns by their names, each with what stands in it. */
export type Columns<Row, Of> = Readonly<Record<string, (row: Row, of: Of) => string | null>>;

/** Rows as text (RFC 4180). A cell with any line break is between quotation marks, and no cell begins with what a spreadsheet runs. */
export const csvText = <Row, Of>(columns: Columns<Row, Of>, rows: readonly Row[], of: Of): string =>
  stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, unlikeFormula(column(row, of) ?? '')])),
    ),
    {
      header: true,
      columns: Object.keys(columns),
      quoted_match: /[\n\v\f\r\u0085\u2028\u2029]/,
      record_delimiter: 'windows',
    },
  );

/** A file of rows, with a mark by which spreadsheets see UTF-8. */
export const csvTable = <Row, Of>(columns: Columns<Row, Of>, rows: readonly Row[], of: Of): string =>
  `\u{FEFF}${csvText(columns, rows, of)}`;

/** An apostrophe before what a spreadsheet would run; and before such an apostrophe, so that each can be taken off again. */
const unlikeFormula = (text: string): string => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** Several values in one cell. */
export const several = (values: readonly string[]): string => values.join('; ');
