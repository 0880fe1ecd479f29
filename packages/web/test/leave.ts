import { afterEach, beforeEach } from 'vitest';
import { opened } from './browser.ts';

// A page that nobody looks at any more goes on working: clocks, timers, what is asked for.
beforeEach(() => opened.clear());
afterEach(async () => {
  for (const context of opened) await context.close();
});
