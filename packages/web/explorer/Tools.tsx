import { pick, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { CopyButton } from './CopyButton.tsx';
import { LinkIcon, TerminalIcon, TypeScriptIcon } from './icons.tsx';
import { operationsIn } from './operation.ts';
import { addressOf } from './share.ts';
import { curlOf, typescriptOf, type Asked } from './snippets.ts';
import { bearer, token } from './token.ts';

/** What one may take away from the explorer: the query as a link, as a command and as code. */
export function Tools() {
  const editors = useGraphiQL(pick('queryEditor', 'variableEditor', 'headerEditor', 'operationName'));
  const query = () => editors.queryEditor?.getValue() ?? '';
  const variables = () => editors.variableEditor?.getValue() ?? '';
  const asked = (): Asked => {
    const headers = read('The headers', editors.headerEditor?.getValue() ?? '');
    return {
      url: new URL('/graphql', location.href).href,
      query: query(),
      operationName: operationsIn(query()).length > 1 ? editors.operationName : undefined,
      variables: read('The variables', variables()),
      // Code is passed on: it has a place for a token, and not the token of this tab.
      headers: { ...bearer(token() && 'ACCESS_TOKEN', headers), ...headers },
    };
  };
  return (
    <>
      <CopyButton label="Copy a link" text={() => addressOf({ query: query(), variables: variables() }, location.href)}>
        <LinkIcon />
      </CopyButton>
      <CopyButton label="Copy as curl" text={() => curlOf(asked())}>
        <TerminalIcon />
      </CopyButton>
      <CopyButton label="Copy as TypeScript" text={() => typescriptOf(asked())}>
        <TypeScriptIcon />
      </CopyButton>
    </>
  );
}

/** What an editor holds, read as GraphiQL reads it: comments may stand in it. */
function read(name: string, text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return tryParseJSONC(text);
  } catch (error) {
    throw new Error(`${name} ${error instanceof Error ? error.message : 'cannot be read.'}`, { cause: error });
  }
}
