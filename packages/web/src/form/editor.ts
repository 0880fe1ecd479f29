import { computed, ref, shallowRef, type Ref } from 'vue';
import { copy, difference, merge, type Field } from './merge.ts';
import type { Notice } from './notice.ts';
import type { Outcome } from './outcome.ts';
import type { Problem } from './problem.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The way to edit a kind of node: as a draft, whose fields are those of its inputs. */
export interface Editing<Node extends Versioned, Draft extends object, Input extends object> {
  /** @param node null for a new one */
  draftOf(node: Node | null): Draft;
  inputOf(draft: Draft): Input & { readonly [Name in Field<Draft>]: unknown };
  /** Returns the problems that are seen here: those for which the schema itself would refuse the draft. */
  check(draft: Draft): readonly Problem[];
  create(input: Input & { idempotencyKey: string }): Promise<Outcome<Node>>;
  update(
    input: Partial<Input> & { id: string; expectedVersion: number; idempotencyKey: string },
  ): Promise<Outcome<Node>>;
}

/** Their version of a node that was edited here meanwhile; mine is what stood in the form then. */
export interface Dispute<Draft> {
  readonly theirs: Draft;
  readonly mine: Draft;
  readonly taken: readonly Field<Draft>[];
  readonly disputed: readonly Field<Draft>[];
}

/** The problems of a refused input, and the input. */
interface Refused {
  readonly problems: readonly Problem[];
  readonly input: Readonly<Record<string, unknown>>;
}

interface Attempt<Node, Draft> {
  readonly draft: Draft;
  readonly send: () => Promise<Outcome<Node>>;
}

/** A form's one place of truth: its draft, the start of the draft, and the result of saving it. */
export function useEditor<Node extends Versioned, Draft extends object, Input extends object>(
  editing: Editing<Node, Draft, Input>,
  initial: Node | null,
) {
  const node = shallowRef(initial);
  const start = shallowRef(editing.draftOf(initial));
  const draft = ref(copy(start.value)) as Ref<Draft>;
  const refused = shallowRef<Refused>({ problems: [], input: {} });
  const dispute = shallowRef<Dispute<Draft> | null>(null);
  const notice = ref<Notice | null>(null);
  const isSaving = ref(false);
  const changes = computed(() => difference<Input>(editing.inputOf(start.value), editing.inputOf(draft.value)));
  /** The problems, without those of fields that have changed since. */
  const problems = computed(() => {
    const mended = difference<Record<string, unknown>>(refused.value.input, editing.inputOf(draft.value));
    return refused.value.problems.filter(({ field }) => !Object.hasOwn(mended, field.split('.')[0] ?? ''));
  });
  const isChanged = computed(() => Object.keys(changes.value).length > 0);
  let unanswered: Attempt<Node, Draft> | null = null;

  async function save(): Promise<Notice> {
    if (isSaving.value) return 'unchanged';
    isSaving.value = true;
    notice.value = null;
    refuse([]);
    notice.value = await saveAll();
    isSaving.value = false;
    return notice.value;
  }

  async function saveAll(): Promise<Notice> {
    // An unanswered write comes first: the same input with the same key tells what became of it.
    if (unanswered !== null) {
      const told = await settle(unanswered);
      if (told !== 'invalid' && (told !== 'saved' || !isChanged.value)) return told;
    }
    const found = editing.check(draft.value);
    if (found.length > 0) return refuse(found);
    if (!isChanged.value && node.value !== null) return 'unchanged';
    return settle(attempt());
  }

  function attempt(): Attempt<Node, Draft> {
    const idempotencyKey = crypto.randomUUID();
    const sent = copy(draft.value);
    const current = node.value;
    if (current === null) {
      const input = { ...editing.inputOf(sent), idempotencyKey };
      return { draft: sent, send: () => editing.create(input) };
    }
    const input = { ...changes.value, id: current.id, expectedVersion: current.version, idempotencyKey };
    return { draft: sent, send: () => editing.update(input) };
  }

  async function settle(sent: Attempt<Node, Draft>): Promise<Notice> {
    unanswered = sent;
    const outcome = await sent.send();
    if (outcome.kind === 'lost') return 'lost';
    unanswered = null;
    if (outcome.kind === 'refused') return outcome.why;
    if (outcome.kind === 'invalid') return refuse(outcome.problems);
    if (outcome.kind === 'done') {
      dispute.value = null;
      adopt(outcome.node, sent.draft);
      return 'saved';
    }
    const mine = copy(draft.value);
    const { taken, disputed } = adopt(outcome.node, start.value);
    dispute.value = { theirs: start.value, mine, taken, disputed };
    return 'changed';
  }

  function refuse(problems: readonly Problem[]): 'invalid' {
    refused.value = { problems, input: { ...editing.inputOf(copy(draft.value)) } };
    return 'invalid';
  }

  /** Goes on from what stands in the graph now; what was typed since `before` stays. */
  function adopt(now: Node, before: Draft) {
    const theirs = editing.draftOf(now);
    const merged = merge({ start: before, mine: draft.value, theirs }, editing.inputOf);
    node.value = now;
    start.value = theirs;
    draft.value = merged.draft;
    return merged;
  }

  /** Shows what stands in the graph now: a write from a version that is gone changes nothing, and tells it. */
  async function refresh(): Promise<void> {
    const current = node.value;
    if (current === null) return;
    const stale = { id: current.id, expectedVersion: current.version, idempotencyKey: crypto.randomUUID() };
    const outcome = await editing.update(stale as Parameters<typeof editing.update>[0]);
    if (outcome.kind === 'changed') adopt(outcome.node, start.value);
  }

  /** Lets go of what was typed. */
  const discard = (): void => {
    draft.value = copy(start.value);
  };

  return { node, draft, problems, dispute, notice, isSaving, isChanged, save, refresh, discard };
}

export type Editor<Node extends Versioned, Draft extends object> = ReturnType<typeof useEditor<Node, Draft, object>>;
