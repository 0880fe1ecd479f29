/** What was measured of a page as one reader sees it. */
export interface Row {
  readonly page: string;
  /** In pixels, as the two below. */
  readonly width: number;
  readonly overflow: number;
  readonly firstCard: number | null;
  readonly locale: string;
  readonly colorScheme: string;
  /** How many rules of WCAG 2.2 AA axe finds broken. */
  readonly broken: number;
  /** The cumulative layout shift. */
  readonly shift: number;
}

const columns = {
  page: 'Page',
  width: 'Width',
  locale: 'Language',
  colorScheme: 'Light',
  broken: 'Rules broken',
  overflow: 'Pixels over',
  firstCard: 'Pixels to the first card',
  shift: 'Shift',
} satisfies Record<keyof Row, string>;

const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;

/** The rows as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const names = Object.keys(columns) as (keyof Row)[];
  const head = [line(Object.values(columns)), line(names.map(() => '---'))];
  return `${[...head, ...rows.map((row) => line(names.map((name) => row[name] ?? '–')))].join('\n')}\n`;
}
