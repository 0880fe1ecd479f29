/** One line of the log. Never personal text: no variables, names, addresses or documents. */
export type Log = (level: 'info' | 'error', message: string, details?: Readonly<Record<string, unknown>>) => void;

/** Returns an error's name and where it was thrown. Its message stays out: it may quote what somebody sent. */
const placeOf = ({ name, message, stack = '' }: Error): { readonly name: string; readonly at: readonly string[] } => ({
  name,
  at: stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim()),
});

/** JSON lines, as CloudWatch and most collectors read them. */
export const jsonLog: Log = (level, message, details = {}) => {
  const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...details }, (_key, value: unknown) =>
    value instanceof Error ? placeOf(value) : value,
  );
  process[level === 'error' ? 'stderr' : 'stdout'].write(`${line}\n`);
};
