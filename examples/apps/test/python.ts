import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

/** What became of a program. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Carries what a socket sends to a server, in a process that is waited for: Python waits for its sockets. */
const carrier = `
const socket = require('node:net').connect(Number(process.argv[2]), process.argv[1]);
process.stdin.pipe(socket, { end: false });
socket.pipe(process.stdout);
socket.on('error', () => process.exit(1));`;

/** @returns what a server sends until it closes the connection; nothing where nobody listens */
function carry(host: string, port: number, sent: { toJs(): Uint8Array }): Uint8Array | undefined {
  try {
    const words = ['-e', carrier, host, String(port)];
    return new Uint8Array(
      execFileSync(process.execPath, words, { input: sent.toJs(), stdio: ['pipe', 'pipe', 'ignore'] }),
    );
  } catch {
    return undefined;
  }
}

/** Python itself, compiled to WebAssembly, for machines that have none: it lacks nothing here but sockets. */
const python = await loadPyodide();
python.globals.set('carry', carry);
python.runPython(`
import io, socket, sys, time

class Wire:
    def __init__(self, address):
        self.address, self.sent = address, b""

    def sendall(self, data):
        self.sent += bytes(data)

    def makefile(self, mode):
        received = carry(*self.address, self.sent)
        if received is None:
            raise ConnectionRefusedError(111, "Connection refused")
        return io.BytesIO(received.to_bytes())

    def setsockopt(self, *option):
        pass

    def close(self):
        pass

socket.create_connection = lambda address, *more: Wire(address)
# Nobody has to wait here.
time.sleep = lambda seconds: None

def run(source, words):
    sys.argv = words
    try:
        exec(compile(source, words[0], "exec"), {"__name__": "__main__"})
        code = None
    except SystemExit as end:
        code = end.code
    if isinstance(code, str):
        print(code, file=sys.stderr)
    sys.stdout.flush()
    sys.stderr.flush()
    return 1 if isinstance(code, str) else code or 0
`);

/** Runs a script with its words, as \`python3\` does. */
export function runPython(script: string, words: readonly string[]): Ended {
  const [stdout, stderr] = [collect(), collect()];
  python.setStdout(stdout);
  python.setStderr(stderr);
  const run = python.globals.get('run') as (source: string, words: unknown) => number;
  const code = run(readFileSync(script, 'utf8'), python.toPy([script, ...words]));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collect() {
  const written: Buffer[] = [];
  return {
    write: (bytes: Uint8Array) => written.push(Buffer.from(bytes)) && bytes.length,
    text: () => Buffer.concat(written).toString(),
  };
}
