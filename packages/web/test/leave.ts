import { afterEach, beforeEach } from 'vitest';
import { present } from './readers.ts';

// A page that nobody looks at any more goes on working: clocks, timers, what is asked for.
beforeEach(() => present.clear());
afterEach(async () => {
  for (const reader of present) await reader.leave();
});
