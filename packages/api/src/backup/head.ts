import * as z from 'zod/mini';

export const format = 'wikicon-graph';

/** Goes up whenever a program that reads this version would not understand the next. */
export const version = 1;

const head = z.object({
  format: z.literal(format),
  version: z.int(),
  /** The last step of migration that the rows have taken. */
  migration: z.int(),
  table: z.string(),
  exportedAt: z.string(),
});

export type Head = Readonly<z.infer<typeof head>>;

const end = z.object({ rows: z.int(), sha256: z.string() });

export type End = Readonly<z.infer<typeof end>>;

/** The file says something that this program cannot follow. */
export class StrangeFile extends Error {}

/** @throws StrangeFile for what is no such file, or one that a later version of this program wrote */
export function headOf(text: string, migration: number): Head {
  const data = JSON.parse(text) as Partial<Head> | null;
  if (data?.format === format && Number(data.version) > version)
    throw new StrangeFile(
      `The file is of version ${data.version}, and this program reads up to ${version}: a newer Wikicon Graph wrote it, and reads it.`,
    );
  const { success, data: known } = head.safeParse(data);
  if (!success) throw new StrangeFile('It does not say which file of the graph this is.');
  if (known.migration > migration)
    throw new StrangeFile(
      `Its rows have taken migration ${known.migration}, and this program knows ${migration}: a newer Wikicon Graph wrote it, and reads it.`,
    );
  return known;
}

/** @throws StrangeFile */
export function endOf(text: string): End {
  const { success, data } = end.safeParse(JSON.parse(text));
  if (!success) throw new StrangeFile('It does not say how many rows there are.');
  return data;
}
