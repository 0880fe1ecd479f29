import type { TestProject } from 'vitest/node';
import { startProgram } from '../../../packages/client/test/graph.ts';
import { chromiumPath } from '../../../packages/web/test/browser.ts';
import { serveApp } from './app.ts';
import type { Graphs } from './graph.ts';

declare module 'vitest' {
  interface ProvidedContext {
    graphs: Graphs;
    /** The address of each app that is a page. */
    apps: Readonly<Record<string, string>>;
  }
}

/** Starts the servers, and each page by its command; one after the other, for the first installs what all need. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await chromiumPath();
  const { told, stop } = await startProgram(new URL('graph-process.ts', import.meta.url));
  const graphs = told as Graphs;
  const served: (readonly [string, Awaited<ReturnType<typeof serveApp>>])[] = [];
  for (const app of ['plain', 'vue', 'react', 'gadget']) served.push([app, await serveApp(app, graphs.graph)]);
  provide('graphs', graphs);
  provide('apps', Object.fromEntries(served.map(([app, { url }]) => [app, url])));
  return async () => {
    for (const [, app] of served) app.stop();
    await stop();
  };
}
