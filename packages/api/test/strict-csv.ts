/**
 * Reads a table as RFC 4180 has it and no otherwise: rows end with CRLF, and a cell with a line break, a comma or a
 * quotation mark stands between such marks.
 *
 * @throws Error where the file is none
 */
export function strictCsv(file: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n\u0085\u2028\u2029]*))(,|\r\n)/y;
  for (let row: string[] = []; cell.lastIndex < file.length;) {
    const at = cell.lastIndex;
    const found = cell.exec(file);
    if (found === null) throw new Error(`No cell of RFC 4180 at ${at}: ${JSON.stringify(file.slice(at, at + 40))}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
