/** One line of the log. Never personal text: no variables, names, addresses or documents. */
export type Log = (level: 'info' | 'error', message: string, details?: Readonly<Record<string, unknown>>) => void;

/** JSON lines, as CloudWatch and most collectors read them. */
export const jsonLog: Log = (level, message, details = {}) => {
  const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...details }, (_key, value: unknown) =>
    value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value,
  );
  process[level === 'error' ? 'stderr' : 'stdout'].write(`${line}\n`);
};
