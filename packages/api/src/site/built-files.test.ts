import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/server.ts';
import { builtFiles } from './built-files.ts';

it('says what the file says, also after it was built anew, and while a build has taken it away', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'index.html');
  const files = builtFiles(folder.path);
  const index = () => files('index.html');
  const said = [await index()];
  await writeFile(path, 'one');
  said.push(await index());
  await writeFile(path, 'another');
  said.push(await index());
  await rm(path);
  said.push(await index());
  expect(said).toEqual([null, 'one', 'another', 'another']);
});
