/** A process wakes for several requests as it does for one: asked together they take half the CPU. */
const most = 4;

/** Asks about each, several at the same time. @returns what was answered, in the order of what was asked about */
export async function askedAtOnce<Subject, Answer>(
  subjects: readonly Subject[],
  ask: (subject: Subject) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = subjects.entries();
  const askOn = async () => {
    for (const [at, subject] of queue) answers[at] = await ask(subject);
  };
  await Promise.all(Array.from({ length: most }, askOn));
  return answers;
}
