import { Button, Dialog } from '@graphiql/react';
import { useId, useState, type SubmitEvent } from 'react';
import { keepToken, useToken } from './token.ts';
import { whoAsks } from './viewer.ts';

/** The button that tells whether an access token is in use, and the dialog in which it is set and forgotten. */
export function Token() {
  const token = useToken();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="button" className="token" data-set={token !== null} onClick={() => setOpen(true)}>
        {token === null ? 'Token' : 'Token in use'}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <div className="graphiql-dialog-header">
          <Dialog.Title className="graphiql-dialog-title">Access token</Dialog.Title>
          <Dialog.Close />
        </div>
        <div className="token-dialog">
          <Dialog.Description>
            Every question of this tab is sent with it. It is kept in this tab alone, until you close the tab or forget
            the token: never in links, in copied code or with your queries.
          </Dialog.Description>
          <TokenForm isSet={token !== null} close={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}

function TokenForm({ isSet, close }: { readonly isSet: boolean; readonly close: () => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const use = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem('');
    try {
      const token = typed.trim().replace(/^Bearer\s+/i, '');
      await whoAsks(token);
      keepToken(token);
      close();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const forget = () => {
    keepToken(null);
    close();
  };
  return (
    <form onSubmit={(event) => void use(event)}>
      <label htmlFor={id}>{isSet ? 'Another token' : 'Token, as createAccessToken gave it'}</label>
      {/* No password: browsers offer to keep those. */}
      <input
        id={id}
        type="text"
        required
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
      />
      <p id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <Button type="submit" className="primary">
        Use it
      </Button>
      {isSet && (
        <Button type="button" onClick={forget}>
          Forget the token
        </Button>
      )}
    </form>
  );
}
