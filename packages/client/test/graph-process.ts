/** The API with its embedded conferences, on a port: where it is and who may write there goes to the output. */
import { localUsers } from '../../api/src/dev/wikimedia/identity.ts';
import { listener, openPort } from '../../api/src/http/node.ts';
import { signIn } from '../../api/test/identities.ts';
import { createTokens } from '../../api/test/tokens.ts';
import { world } from '../../api/test/world.ts';

const here = await world();
const { server, port } = await openPort(0, 'localhost');
server.on(
  'request',
  listener(here.app, (_request, _response, next) => next()),
);

async function tokenOf(description: string): Promise<string> {
  const { username, sub } = localUsers.find((one) => one.description === description)!;
  const { token } = await createTokens(here, await signIn(here, username!, sub)).create({
    name: 'Outside',
    scopes: ['READ', 'WRITE'],
  });
  return token;
}

const graph = {
  url: `http://localhost:${port}/graphql`,
  organizer: await tokenOf('an organizer of the demo'),
  attendee: await tokenOf('an attendee of the demo'),
};
process.stdout.write(`${JSON.stringify(graph)}\n`);

// It ends with whoever started it.
process.stdin.resume().once('end', async () => {
  server.close();
  server.closeAllConnections();
  await here.close();
});
