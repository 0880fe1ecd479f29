import type { Problem } from '../form/problem.ts';
import type { NounDraft, NounField, NounFields } from './fields.ts';
import type { Place, Shape } from './shape.ts';
import { shapes } from './shapes.ts';

/** The shapes of fields that a form makes by hand. */
// oxlint-disable-next-line typescript/no-explicit-any -- each has a draft of its own
export type ByHand = Readonly<Record<string, Shape<any>>>;

const ofEach = <Value>(fields: NounFields, read: (name: string, field: NounField) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, read(name, field)]));

/** The form of a noun: a node as a draft, a draft as an input, what is wrong with it, and a field of it in words. */
export function formOf(fields: NounFields, place: Place, byHand: ByHand = {}) {
  function shapeOf(name: string): Shape<unknown> {
    const shape = byHand[name] ?? shapes[fields[name]!.kind as keyof typeof shapes];
    return shape as Shape<unknown>;
  }
  return {
    draftOf: (node: object | null): NounDraft =>
      ofEach(fields, (name, field) => {
        const value = node === null ? null : (node as Record<string, unknown>)[name];
        return shapeOf(name).draft(value, place, field);
      }),
    inputOf: (draft: NounDraft) => ofEach(fields, (name, field) => shapeOf(name).input(draft[name], place, field)),
    check: (draft: NounDraft): readonly Problem[] =>
      Object.entries(fields).flatMap(([name, field]) => shapeOf(name).problems(name, draft[name], field)),
    lines: (name: string, draft: NounDraft) => shapeOf(name).lines(draft[name], fields[name]!),
  };
}
