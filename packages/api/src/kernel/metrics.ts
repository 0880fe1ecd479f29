/** A field of a line of the log, and its unit. */
type Units = Readonly<Record<string, 'Count' | 'Milliseconds' | 'Seconds'>>;

/**
 * Makes CloudWatch read fields of a line of the log as metrics: its embedded metric format. The line names the function
 * as `FunctionName`; there is no other dimension, for each value of one costs.
 */
export const embeddedMetrics = (units: Units, at: Date) => ({
  _aws: {
    Timestamp: at.getTime(),
    CloudWatchMetrics: [
      {
        Namespace: 'WikiconGraph',
        Dimensions: [['FunctionName']],
        Metrics: Object.entries(units).map(([Name, Unit]) => ({ Name, Unit })),
      },
    ],
  },
});
