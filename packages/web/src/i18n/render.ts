import parse, { type Node } from 'banana-i18n/src/ast.js';
import type { Locale } from './locale.ts';
import { numberIn } from './number.ts';

export type Parameter = string | number;

/**
 * The text of a message: $1, $2… are replaced, numbers among them written as the language writes them, and
 * {{PLURAL:$1|one|other}} picks a form. Nothing else of the syntax of messages is in use, and a test refuses it.
 *
 * @throws where the message is malformed
 */
export function render(message: string, parameters: readonly Parameter[], locale: Locale): string {
  const shown = (at: number): string => {
    const parameter = parameters[at];
    return typeof parameter === 'number' ? numberIn(locale, parameter) : (parameter ?? `$${at + 1}`);
  };
  if (!message.includes('{{')) return message.replace(/\$(\d)/g, (_, number) => shown(Number(number) - 1));

  function text(node: Node): string {
    if (!isOperation(node)) return String(node ?? '');
    const [operation, first, ...others] = node;
    switch (operation.toUpperCase()) {
      case 'CONCAT':
        return node.slice(1).map(text).join('');
      case 'REPLACE':
        return shown(Number(first));
      case 'PLURAL':
        return plural(count(first), others.map(text), locale);
      default:
        throw new Error(`{{${operation}}} is not known: ${message}`);
    }
  }

  /** The number itself: as it is shown, “1 234” would count as 1. */
  const count = (node: Node): number => Number(isOperation(node) ? parameters[Number(node[1])] : node);

  return text(parse(message));
}

const isOperation = (node: Node): node is readonly [string, ...Node[]] => Array.isArray(node);

/** Forms in the order of CLDR's categories; the last one stands for those that are not there. */
function plural(count: number, forms: readonly string[], { tag }: Locale): string {
  const rules = new Intl.PluralRules(tag);
  const { pluralCategories } = rules.resolvedOptions();
  const at = categories.filter((category) => pluralCategories.includes(category)).indexOf(rules.select(count));
  return forms[Math.min(at, forms.length - 1)] ?? '';
}

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
