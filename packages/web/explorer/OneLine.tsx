import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { isPhone } from './phone.ts';

/** On a phone the query is one line above its answer, and grows while it is edited. */
export function OneLine() {
  const { queryEditor, responseEditor, isFetching } = useGraphiQL(pick('queryEditor', 'responseEditor', 'isFetching'));
  useEffect(() => {
    if (!isPhone()) return undefined;
    responseEditor?.updateOptions(small);
    queryEditor?.updateOptions({ ...small, lineNumbers: 'off', folding: false, lineDecorationsWidth: 4 });
    const listening = queryEditor?.onDidFocusEditorText(() => edit(true));
    return () => listening?.dispose();
  }, [queryEditor, responseEditor]);
  useEffect(() => {
    if (!isFetching || !isPhone()) return;
    edit(false);
    queryEditor?.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
  }, [isFetching, queryEditor]);
  return null;
}

/** As phone.css has the height of the line. */
const small = { fontSize: 13, lineHeight: 20 };

const edit = (isEdited: boolean): void => void document.body.classList.toggle('is-editing', isEdited);
