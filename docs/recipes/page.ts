import { readFileSync } from 'node:fs';

export interface Recipe {
  readonly title: string;
  /** The title of the recipe that it begins with; null for an empty folder. */
  readonly after: string | null;
  /** By their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** What npm is told to install: `graphql@17.1.0`. */
  readonly packages: readonly string[];
  readonly commands: readonly string[];
  readonly output: string;
}

/** A block of code, with the path that stands above it when it is a file. */
const block = /^(?:`([^`\n]+)`:\n\n)?```(\w*)\n([^]*?)^```$/gm;
const install = 'npm install --save-exact ';

/** What recipes.md says: what each begins with, and then the recipes. @throws for a block that is none of theirs */
export function recipes(): readonly Recipe[] {
  const text = readFileSync(new URL('../recipes.md', import.meta.url), 'utf8');
  return text.split(/^## /m).slice(1).map(parsed);
}

function parsed(section: string): Recipe {
  const title = section.slice(0, section.indexOf('\n'));
  const files: Record<string, string> = {};
  const lines: string[] = [];
  let output = '';
  for (const [, path, language, code = ''] of section.matchAll(block)) {
    if (path !== undefined) files[path] = code;
    else if (language === 'sh') lines.push(...code.trimEnd().split('\n'));
    else if (language === 'text') output += code;
    else throw new Error(`${title}: a block of ${language} is neither a file, nor commands, nor what they print.`);
  }
  const [installs, commands] = [true, false].map((is) => lines.filter((line) => line.startsWith(install) === is));
  return {
    title,
    after: /^Begins where \[(.+?)\]/m.exec(section)?.[1] ?? null,
    files,
    packages: installs!.flatMap((line) => line.slice(install.length).split(' ')),
    commands: commands!,
    output,
  };
}
