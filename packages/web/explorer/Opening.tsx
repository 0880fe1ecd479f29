import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { onlyReads } from './operation.ts';

/** Asks what the explorer opens with, if it only reads, so that its answer is there. */
export function Opening() {
  const { run } = useGraphiQLActions();
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  const isReady = Boolean(queryEditor && variableEditor && responseEditor);
  useEffect(() => {
    if (isReady && onlyReads(queryEditor!.getValue())) run();
    // Once: what is written later is sent by whoever wrote it.
  }, [isReady]);
  return null;
}
