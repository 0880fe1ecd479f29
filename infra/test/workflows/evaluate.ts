import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The contexts of a run, as GitHub gives them. */
export type Contexts = Readonly<Record<string, unknown>>;

/** An expression as GitHub evaluates it; one without its braces, as the condition of a job is. */
export function evaluate(expression: string, contexts: Contexts): string {
  const names = Object.keys(contexts);
  const known = new data.Dictionary(...names.map((key) => ({ key, value: dataOf(contexts[key]) })));
  const tree = new Parser(new Lexer(expression).lex().tokens, names, []).parse();
  return new Evaluator(tree, known).evaluate().coerceString();
}

/** A text with expressions in it. */
export const filledIn = (text: string, contexts: Contexts): string =>
  text.replaceAll(/\$\{\{(.*?)\}\}/g, (_whole, expression: string) => evaluate(expression.trim(), contexts));

function dataOf(value: unknown): data.ExpressionData {
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(dataOf));
  if (typeof value !== 'object' || value === null) return new data.Null();
  return new data.Dictionary(...Object.entries(value).map(([key, one]) => ({ key, value: dataOf(one) })));
}
