/** Documents with parts that are made: each stands between a comment with its name and `<!-- end -->`. */
export interface Document {
  readonly file: URL;
  /** The made parts by their names. */
  readonly made: Readonly<Record<string, string>>;
}

/** The text of a document with its made parts as they are to be. */
export const withParts = (text: string, made: Document['made']): string =>
  Object.entries(made).reduce(
    (all, [name, part]) =>
      all.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- end -->)`),
        (_all, start: string, end: string) => `${start}\n\n${part}\n\n${end}`,
      ),
    text,
  );

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The name of a type in sentences. */
export const spoken = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
