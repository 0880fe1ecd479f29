import { lineAt } from './lines.ts';
import { refuse } from '../../kernel/diagnostic.ts';
import { says } from './says.ts';

/** A value of a JSON file that nobody has looked at; reading what is not there gives nothing, whatever it is. */
export class Json {
  readonly value: unknown;
  /** schedule.conference.days[0] */
  readonly place: string;

  constructor(value: unknown, place: string) {
    this.value = value;
    this.place = place;
  }

  at(name: string): Json {
    const inner = isRecord(this.value) && Object.hasOwn(this.value, name) ? this.value[name] : undefined;
    return new Json(inner, this.place === '' ? name : `${this.place}.${name}`);
  }

  /** The values of a list, or of an object with their names. */
  *entries(): Generator<readonly [string, Json]> {
    if (Array.isArray(this.value))
      for (const [at, inner] of (this.value as unknown[]).entries())
        yield [String(at), new Json(inner, `${this.place}[${at}]`)];
    else if (isRecord(this.value))
      for (const [name, inner] of Object.entries(this.value))
        yield [name, new Json(inner, `${this.place}[${JSON.stringify(name)}]`)];
  }

  get list(): readonly Json[] {
    return [...this.entries()].map(([, inner]) => inner);
  }

  /** The text, or a number as its digits; null where it is empty or neither. */
  get text(): string | null {
    if (typeof this.value === 'number') return String(this.value);
    return typeof this.value === 'string' && this.value.trim() !== '' ? this.value.trim() : null;
  }

  /** A text, or one for each language. */
  get texts(): string | Readonly<Record<string, unknown>> | null {
    return isRecord(this.value) && !Array.isArray(this.value) ? this.value : this.text;
  }

  get whole(): number | null {
    return Number.isInteger(this.value) && (this.value as number) > 0 ? (this.value as number) : null;
  }

  get isThere(): boolean {
    return this.value != null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** @throws FileProblems with the line at which it is no longer JSON */
export function parseJson(text: string): Json {
  refuseNesting(text);
  try {
    return new Json(JSON.parse(text), '');
  } catch (error) {
    return refuse(`line ${lineOf((error as Error).message, text)}`, says('JSON_BROKEN'));
  }
}

/** Returns the line of the fault, and no more: the engine's message would quote the file. */
function lineOf(message: string, text: string): number {
  // Messages without a position quote the file, which may say such words itself.
  const told = message.endsWith('is not valid JSON') ? null : / at position (\d+)/.exec(message);
  if (told) return lineAt(text, Number(told[1]));
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return lineAt(text, good);
}

/** The engine says no position for a sign that it did not expect, so that it is looked for by halving the text. */
function couldGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return !(error as Error).message.endsWith('is not valid JSON');
  }
}

const deepest = 100;

/** Parsing takes long where brackets open and open. */
function refuseNesting(text: string): void {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isText && sign === '\\') at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === '[' || sign === '{')) depth += 1;
    else if (!isText && (sign === ']' || sign === '}')) depth -= 1;
    if (depth > deepest) refuse(`line ${lineAt(text, at)}`, says('TOO_DEEP', deepest));
  }
}
