/**
 * `node cold-process.mjs <bundle> <event>`: measures the import of a function and its first answer in a new process, as
 * JSON. Plain JavaScript: Node would compile its type stripper meanwhile.
 */
import { brotliDecompressSync } from 'node:zlib';

const [bundle, event] = process.argv.slice(2);

function begin() {
  const begun = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - begun, cpu: (user + system) / 1_000 };
  };
}

const imported = begin();
const { handler } = await import(bundle);
const importing = imported();

const answered = begin();
const { statusCode, body, isBase64Encoded } = await handler(JSON.parse(event));
const answering = answered();

const text = isBase64Encoded ? brotliDecompressSync(Buffer.from(body, 'base64')).toString() : body;
if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`${statusCode} ${text.slice(0, 500)}`);
process.stdout.write(JSON.stringify({ importing, answering }));
// Open connections would keep the process waiting.
process.exit(0);
