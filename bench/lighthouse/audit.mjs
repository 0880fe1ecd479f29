/**
 * `node audit.mjs <port> <address>`: audits a page by Lighthouse in the browser that listens on this port, as JSON.
 * Plain JavaScript: its packages, and their types, are there only after the first run.
 */
import lighthouse from 'lighthouse';
import Trace from 'lighthouse/core/gather/gatherers/trace.js';

// Chromium's headless shell loses every page that it traces for this; nothing but one audit without a score reads it.
const deadly = 'blink.webdx_feature_usage';
const categories = Trace.getDefaultTraceCategories().filter((category) => category !== deadly);
Trace.getDefaultTraceCategories = () => categories;

const [port, address] = process.argv.slice(2);
const { lhr } = await lighthouse(address, {
  port: Number(port),
  logLevel: 'silent',
  onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  disableFullPageScreenshot: true,
});
if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);

const score = (category) => Math.round(lhr.categories[category].score * 100);
const measured = (audit) => lhr.audits[audit].numericValue;
console.log(
  JSON.stringify({
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    largestPaint: Math.round(measured('largest-contentful-paint')),
    blocked: Math.round(measured('total-blocking-time')),
    machine: Math.round(lhr.environment.benchmarkIndex),
    shift: Number(measured('cumulative-layout-shift').toFixed(3)),
    failed: Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary')
      .map(({ id }) => id),
  }),
);
