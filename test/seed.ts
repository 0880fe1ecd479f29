import * as fc from 'fast-check';

/** What fast-check draws in every package: anew each time, and a failure names its seed; FC_SEED draws the same again. */
const seed = process.env['FC_SEED'];
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
