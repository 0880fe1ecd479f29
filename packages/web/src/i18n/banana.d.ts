/** The parser of banana-i18n alone: with its ten languages and its HTML it would be five times as much. */
declare module 'banana-i18n/src/ast.js' {
  export type Node = string | number | undefined | readonly [operation: string, ...Node[]];
  export default function parse(message: string): Node;
}
