/**
 * Ends the engine when the process that started it ends, however that is: its end of our input closes then, also when
 * it was killed without a word. A process of its own, because nothing else on every platform outlives a kill.
 */
const [, , pid] = process.argv;

process.stdin.resume().on('close', () => {
  try {
    process.kill(Number(pid));
  } catch {
    // It has ended before us.
  }
});
