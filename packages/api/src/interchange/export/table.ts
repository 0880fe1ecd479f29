import { stringify } from 'csv-stringify/sync';

/** A table's columns by their names, each with what stands in it. */
export type Columns<Row, Of> = Readonly<Record<string, (row: Row, of: Of) => string | null>>;

/** A file of rows, with a mark by which spreadsheets see UTF-8; a cell that begins like a formula is quoted. */
export const csvTable = <Row, Of>(columns: Columns<Row, Of>, rows: readonly Row[], of: Of): string =>
  stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column(row, of) ?? ''])),
    ),
    {
      header: true,
      columns: Object.keys(columns),
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );

/** Several values in one cell. */
export const several = (values: readonly string[]): string => values.join('; ');
