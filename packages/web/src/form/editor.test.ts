import { expect, it } from 'vitest';
import { useEditor, type Editing } from './editor.ts';
import type { Outcome } from './outcome.ts';
import { problem } from './problem.ts';

interface Node {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly room: string;
}

const stored: Node = { id: 'ses_1', version: 4, title: 'Two scripts', room: 'Registan' };
const lost = { kind: 'lost' } as const;
const done = (node: Partial<Node>): Outcome<Node> => ({ kind: 'done', node: { ...stored, ...node }, payload: null });
const changed = (node: Partial<Node>): Outcome<Node> => ({ kind: 'changed', node: { ...stored, ...node }, version: 5 });

/** An editor whose server gives these answers, and what was sent to it. */
function editorOf(node: Node | null, ...answers: Outcome<Node>[]) {
  const sent: Record<string, unknown>[] = [];
  const answer = async (input: object) => {
    sent.push(input as Record<string, unknown>);
    return answers.shift()!;
  };
  const editing: Editing<Node, { title: string; room: string }, { title: string; room: string }> = {
    draftOf: (from) => ({ title: from?.title ?? '', room: from?.room ?? '' }),
    inputOf: (draft) => ({ ...draft }),
    check: ({ title }) => (title === '?' ? [problem('title', 'MALFORMED')] : []),
    create: answer,
    update: answer,
  };
  return { editor: useEditor(editing, node), sent };
}

const key = expect.any(String) as string;

it('sends only what was changed, with the version that it was made from', async () => {
  const { editor, sent } = editorOf(stored, done({ title: 'One wiki', version: 5 }));
  editor.draft.value.title = 'One wiki';
  expect([await editor.save(), sent, editor.isChanged.value]).toEqual([
    'saved',
    [{ id: 'ses_1', expectedVersion: 4, title: 'One wiki', idempotencyKey: key }],
    false,
  ]);
});

it('sends nothing when nothing was changed, or what is wrong already', async () => {
  const { editor, sent } = editorOf(stored);
  const first = await editor.save();
  editor.draft.value.title = '?';
  expect([first, await editor.save(), editor.problems.value, sent]).toEqual([
    'unchanged',
    'invalid',
    [problem('title', 'MALFORMED')],
    [],
  ]);
});

it('shows theirs where both changed a field, and saves on top of their version', async () => {
  const theirs = { title: 'No wiki', room: 'Garden', version: 5 };
  const { editor, sent } = editorOf(stored, changed(theirs), done({ title: 'One wiki', room: 'Garden', version: 6 }));
  editor.draft.value.title = 'One wiki';
  const found = await editor.save();
  expect([found, editor.draft.value, editor.dispute.value]).toEqual([
    'changed',
    { title: 'One wiki', room: 'Garden' },
    {
      theirs: { title: 'No wiki', room: 'Garden' },
      mine: { title: 'One wiki', room: 'Registan' },
      taken: ['room'],
      disputed: ['title'],
    },
  ]);
  expect([await editor.save(), sent[1], editor.dispute.value]).toEqual([
    'saved',
    { id: 'ses_1', expectedVersion: 5, title: 'One wiki', idempotencyKey: key },
    null,
  ]);
});

it('asks with the same input and key what became of an answer that was lost, and then sends what was typed since', async () => {
  const first = { title: 'One wiki', room: '' };
  const { editor, sent } = editorOf(null, lost, done({ ...first, version: 1 }), done({ title: 'No wiki', version: 2 }));
  editor.draft.value.title = 'One wiki';
  const found = await editor.save();
  editor.draft.value.title = 'No wiki';
  expect([found, await editor.save()]).toEqual(['lost', 'saved']);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent.slice(1)).toEqual([
    { ...first, idempotencyKey: key },
    { id: 'ses_1', expectedVersion: 1, title: 'No wiki', idempotencyKey: key },
  ]);
});

it('keeps what is typed while an answer is on its way', async () => {
  const { editor } = editorOf(stored, done({ title: 'One wiki', version: 5 }));
  editor.draft.value.title = 'One wiki';
  const saving = editor.save();
  editor.draft.value.title = 'One wiki, two scripts';
  await saving;
  expect([editor.draft.value.title, editor.isChanged.value]).toEqual(['One wiki, two scripts', true]);
});

it('tells what is wrong until it is mended', async () => {
  const wrong = [problem('title.0.text', 'TOO_LARGE'), problem('room', 'UNKNOWN')];
  const { editor } = editorOf(stored, { kind: 'invalid', problems: wrong });
  editor.draft.value.title = 'One wiki';
  await editor.save();
  const told = editor.problems.value;
  editor.draft.value.title = 'A wiki';
  expect([told, editor.problems.value]).toEqual([wrong, [problem('room', 'UNKNOWN')]]);
});
